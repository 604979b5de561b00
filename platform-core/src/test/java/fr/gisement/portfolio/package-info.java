/** The portfolio, tried. */
@NullMarked
package fr.gisement.portfolio;

import org.jspecify.annotations.NullMarked;
