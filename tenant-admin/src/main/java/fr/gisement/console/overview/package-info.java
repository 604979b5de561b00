/** The console's first page: the fleet in figures, and what to look at first. */
@NullMarked
package fr.gisement.console.overview;

import org.jspecify.annotations.NullMarked;
