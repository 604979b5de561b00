/** The public page: what this is, whom it serves, and where to find one's school. */
@NullMarked
package fr.gisement.portal;

import org.jspecify.annotations.NullMarked;
