/** How far schools and training have come, in numbers: a circonscription's own, and what the académie is told of them. */
@NullMarked
package fr.gisement.figures;

import org.jspecify.annotations.NullMarked;
