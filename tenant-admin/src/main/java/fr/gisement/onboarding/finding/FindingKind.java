package fr.gisement.onboarding.finding;

/** The sections of a report. */
public enum FindingKind {
    /** The line has a fault; nothing of it is imported. */
    REFUSED,
    /** The line is sound and not for import. */
    LEFT_OUT,
    /** Imported, or on purpose not changed, with something a person should know. */
    NOTICE
}
