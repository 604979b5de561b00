/** Carrying a plan out, resuming it, and taking it back. */
@NullMarked
package fr.gisement.onboarding.run;

import org.jspecify.annotations.NullMarked;
