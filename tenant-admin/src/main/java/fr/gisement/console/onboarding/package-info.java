/** The screen of onboarding: files, dry run, the run itself, and the way back. */
@NullMarked
package fr.gisement.console.onboarding;

import org.jspecify.annotations.NullMarked;
