/** Figures with what they mean: on a screen, as a spreadsheet and on paper, a circonscription's and the académie's alike. */
@NullMarked
package fr.gisement.figurebook;

import org.jspecify.annotations.NullMarked;
