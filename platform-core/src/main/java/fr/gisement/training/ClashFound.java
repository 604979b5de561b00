package fr.gisement.training;

/** Ends a transaction because of a clash; the service that began it says it with names. */
final class ClashFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Clash clash;

    ClashFound(Clash clash) {
        super("Taken: " + clash.kind());
        this.clash = clash;
    }

    Clash clash() {
        return clash;
    }
}
