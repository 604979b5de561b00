@NullMarked
package fr.gisement.calendar;

import org.jspecify.annotations.NullMarked;
