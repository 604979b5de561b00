/** Figures drawn as SVG that everybody can read: on a phone, by day and by night, in grey, on paper, by ear. */
@NullMarked
package fr.gisement.chart;

import org.jspecify.annotations.NullMarked;
