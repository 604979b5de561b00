package fr.gisement.usecase;

/** How far a use case is in its circonscription; the texts of the screens bear these names. */
public enum UseCaseState {
    /** Waits for a trainer to read it. */
    PROPOSED,
    /** A trainer asked for changes; whoever proposed it may send it again. */
    CHANGES_ASKED,
    /** A trainer read it and found it good. */
    REVIEWED,
    /** Everybody who works in a school of the circonscription reads it. */
    SHARED,
    /** A trainer said that it will not be shared, and why. */
    DISMISSED;

    /** Whether whoever proposed it may still change it, or take it back. */
    public boolean withProposer() {
        return this == PROPOSED || this == CHANGES_ASKED;
    }
}
