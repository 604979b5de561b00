package fr.gisement.usecase;

/** The domains of the primary programmes, from nursery school to CM2; the texts of the screens bear these names. */
public enum Subject {
    FRENCH,
    MATHEMATICS,
    WORLD,
    SCIENCE,
    HISTORY_GEOGRAPHY,
    LANGUAGES,
    ARTS,
    SPORT,
    CIVICS,
    MEDIA,
    CLASS_LIFE
}
