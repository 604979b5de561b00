/** The figures of the académie, as its circonscriptions reported them, and how fresh they are. */
@NullMarked
package fr.gisement.console.figures;

import org.jspecify.annotations.NullMarked;
