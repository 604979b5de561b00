package fr.gisement.usecase;

/** A file that will not be a picture here. */
public final class PictureRefusedException extends RuntimeException {

    /** Why not; the texts of the screens bear these names. */
    public enum Reason {
        /** Neither a JPEG nor a PNG. */
        FORMAT,
        /** It begins like one and cannot be read. */
        BROKEN,
        /** The file is too heavy. */
        HEAVY,
        /** It has too many pixels. */
        LARGE,
        /** The use case has as many as it may. */
        MANY
    }

    private final Reason reason;

    PictureRefusedException(Reason reason) {
        super("The picture is refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
