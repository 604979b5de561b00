/** What is said of a line or a change, independent of language, and its texts. */
@NullMarked
package fr.gisement.onboarding.finding;

import org.jspecify.annotations.NullMarked;
