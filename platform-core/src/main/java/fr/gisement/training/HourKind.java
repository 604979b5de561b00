package fr.gisement.training;

/** What the hours of a session count as. */
public enum HourKind {
    /** Of the 18 hours of meetings and training that a teacher owes each school year. */
    EIGHTEEN,
    /** Continuing education, beside the 18 hours. */
    CONTINUING,
    /** They count as nothing. */
    NONE
}
