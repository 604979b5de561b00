/** Onboarding of schools and their staff from the national directory: read, plan, run, undo. */
@NullMarked
package fr.gisement.onboarding;

import org.jspecify.annotations.NullMarked;
