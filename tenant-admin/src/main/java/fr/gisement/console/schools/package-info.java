/** All schools, to be searched; on a map and in a table that show the same. */
@NullMarked
package fr.gisement.console.schools;

import org.jspecify.annotations.NullMarked;
