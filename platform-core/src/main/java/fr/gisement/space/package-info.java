/** A school's space: what it says of itself. */
@NullMarked
package fr.gisement.space;

import org.jspecify.annotations.NullMarked;
