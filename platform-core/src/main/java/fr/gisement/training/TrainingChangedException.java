package fr.gisement.training;

/** Somebody changed it since it was looked at. */
public final class TrainingChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrainingChangedException(String what) {
        super(what + " was changed meanwhile");
    }
}
