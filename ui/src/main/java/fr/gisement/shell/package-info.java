/** The shell around every screen: its look, its languages, its headers, and the pages shown when something fails. */
@NullMarked
package fr.gisement.shell;

import org.jspecify.annotations.NullMarked;
