@NullMarked
package fr.gisement.year;

import org.jspecify.annotations.NullMarked;
