package fr.gisement.followup;

/** Somebody moved the school, or the platform saw something, since the screen was drawn. */
public final class StageChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Stage now;

    StageChangedException(Stage now) {
        super("The school is at " + now + " by now");
        this.now = now;
    }

    /** Where the school is. */
    public Stage now() {
        return now;
    }
}
