package fr.gisement.training;

/** Where a session is. */
public enum SessionState {
    PLANNED,
    /** It does not take place; who was enrolled still sees it. */
    CANCELLED,
    /** It took place, and its trainer has said who was there. */
    HELD
}
