package fr.gisement.classes;

/**
 * How the person of now stands to a class.
 *
 * @param archived whether the class was put away
 * @param taughtByMe whether the person teaches it today
 */
public record ClassStanding(boolean archived, boolean taughtByMe) {}
