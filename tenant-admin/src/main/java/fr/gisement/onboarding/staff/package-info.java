/** What the staff file says, line by line checked. */
@NullMarked
package fr.gisement.onboarding.staff;

import org.jspecify.annotations.NullMarked;
