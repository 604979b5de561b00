package fr.gisement.components;

/** A place on a {@link MapFrame}'s sheet. */
public record MapPoint(double x, double y) {}
