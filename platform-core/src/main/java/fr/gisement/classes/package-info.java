/** A school's classes, year by year, and who teaches them. */
@NullMarked
package fr.gisement.classes;

import org.jspecify.annotations.NullMarked;
