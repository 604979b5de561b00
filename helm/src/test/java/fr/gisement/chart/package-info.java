/** The chart as Helm renders it. */
@NullMarked
package fr.gisement.chart;

import org.jspecify.annotations.NullMarked;
