package fr.gisement.console.schools;

/** A place on the sheet. */
record Point(double x, double y) {}
