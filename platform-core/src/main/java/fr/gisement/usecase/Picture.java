package fr.gisement.usecase;

/** A picture of a use case, without its content. */
public record Picture(PictureId id, PictureSheet sheet, int width, int height) {}
