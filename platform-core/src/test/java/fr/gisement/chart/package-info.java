@NullMarked
package fr.gisement.chart;

import org.jspecify.annotations.NullMarked;
