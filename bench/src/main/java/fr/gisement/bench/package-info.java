/** Measures of speed and size, each against a baseline in the same run. */
@NullMarked
package fr.gisement.bench;

import org.jspecify.annotations.NullMarked;
