/** What each tenant's credentials cannot do, tried on the real server against everything the catalogue holds. */
@NullMarked
package fr.gisement.isolation;

import org.jspecify.annotations.NullMarked;
