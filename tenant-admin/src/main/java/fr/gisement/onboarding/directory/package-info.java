/** What the national directory of schools says, line by line checked. */
@NullMarked
package fr.gisement.onboarding.directory;

import org.jspecify.annotations.NullMarked;
