/** The screen of the audit journal: read, filtered, checked, exported. */
@NullMarked
package fr.gisement.console.journal;

import org.jspecify.annotations.NullMarked;
