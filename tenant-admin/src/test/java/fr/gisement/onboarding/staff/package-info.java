@NullMarked
package fr.gisement.onboarding.staff;

import org.jspecify.annotations.NullMarked;
