/** Requests for help, tried from both sides. */
@NullMarked
package fr.gisement.help;

import org.jspecify.annotations.NullMarked;
