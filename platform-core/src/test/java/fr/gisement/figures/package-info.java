/** The figures, over real schemas. */
@NullMarked
package fr.gisement.figures;

import org.jspecify.annotations.NullMarked;
