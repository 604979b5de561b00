/**
 * The image that operators run: made from the application's jar without an engine or a daemon, its start trained in the
 * very image, and run without an engine where tests and measures want it for real.
 */
@NullMarked
package fr.gisement.image;

import org.jspecify.annotations.NullMarked;
