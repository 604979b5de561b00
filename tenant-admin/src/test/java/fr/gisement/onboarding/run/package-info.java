@NullMarked
package fr.gisement.onboarding.run;

import org.jspecify.annotations.NullMarked;
