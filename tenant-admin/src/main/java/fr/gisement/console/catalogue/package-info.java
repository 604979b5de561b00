/** Where the rectorat writes what is taught in the whole académie. */
@NullMarked
package fr.gisement.console.catalogue;

import org.jspecify.annotations.NullMarked;
