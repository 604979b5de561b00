@NullMarked
package fr.gisement.onboarding.source;

import org.jspecify.annotations.NullMarked;
