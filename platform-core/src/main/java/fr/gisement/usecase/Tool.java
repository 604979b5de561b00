package fr.gisement.usecase;

/** What of the digital workspace, or beside it, a use case needs; the texts of the screens bear these names. */
public enum Tool {
    BLOG,
    ACHIEVEMENTS,
    LIAISON,
    AGENDA,
    DOCUMENTS,
    CAMERA,
    SOUND,
    OTHER
}
