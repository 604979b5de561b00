@NullMarked
package fr.gisement.onboarding.plan;

import org.jspecify.annotations.NullMarked;
