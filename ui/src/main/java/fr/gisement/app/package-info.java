/** The bootable application and its command line. */
@NullMarked
package fr.gisement.app;

import org.jspecify.annotations.NullMarked;
