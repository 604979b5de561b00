@NullMarked
package fr.gisement.onboarding.finding;

import org.jspecify.annotations.NullMarked;
