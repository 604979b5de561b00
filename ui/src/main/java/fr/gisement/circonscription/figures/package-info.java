/** A circonscription's figures, for its trainers and its inspector. */
@NullMarked
package fr.gisement.circonscription.figures;

import org.jspecify.annotations.NullMarked;
