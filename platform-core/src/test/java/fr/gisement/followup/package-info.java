/** Schools on their way, over real schemas. */
@NullMarked
package fr.gisement.followup;

import org.jspecify.annotations.NullMarked;
