/** The rectorat's console: its frame, and where its pages are. */
@NullMarked
package fr.gisement.console;

import org.jspecify.annotations.NullMarked;
