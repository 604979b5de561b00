/**
 * The fleet as the rectorat sees it: figures, schools and spaces, from the registry and the platform's schema alone. No
 * tenant is entered here.
 */
@NullMarked
package fr.gisement.fleetview;

import org.jspecify.annotations.NullMarked;
