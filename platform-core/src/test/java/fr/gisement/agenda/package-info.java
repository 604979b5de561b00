/** Secret addresses of calendars, read by a reader of another make. */
@NullMarked
package fr.gisement.agenda;

import org.jspecify.annotations.NullMarked;
