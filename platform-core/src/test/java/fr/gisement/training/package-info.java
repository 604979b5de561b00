/** Training, tried. */
@NullMarked
package fr.gisement.training;

import org.jspecify.annotations.NullMarked;
