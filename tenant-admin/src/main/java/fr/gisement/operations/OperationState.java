package fr.gisement.operations;

/** Where an operation stands; the text on screen is {@code operations.state.<state>}. */
public enum OperationState {
    /** Asked for; no worker has taken it yet. */
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    /** Stopped because somebody asked; what was done stays done. */
    INTERRUPTED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == INTERRUPTED;
    }
}
