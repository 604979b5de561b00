/** A school year of the demonstration, planned from a seed and written behind its circonscriptions and schools. */
@NullMarked
package fr.gisement.year;

import org.jspecify.annotations.NullMarked;
