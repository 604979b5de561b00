package fr.gisement.support;

/** The kinds of pages that a trainer may be let into; the texts of the screens bear these names. */
public enum LookedAt {
    HOME,
    CLASSES,
    CLASS,
    ARTICLE
}
