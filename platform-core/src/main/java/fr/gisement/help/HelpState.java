package fr.gisement.help;

/** How far a request for help is. */
public enum HelpState {
    /** Waits for a trainer. */
    OPEN,
    ANSWERED,
    /** A trainer is done with it. */
    CLOSED,
    /** The school no longer needs it. */
    WITHDRAWN;

    /** Whether nothing more will be done about it. */
    public boolean over() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
