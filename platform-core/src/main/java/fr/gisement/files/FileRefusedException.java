package fr.gisement.files;

/** A file that is not taken. */
public final class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; the texts of the screens bear these names. */
    public enum Reason {
        /** It is not what may be sent here, whatever its name says. */
        FORMAT,
        /** It begins like one and cannot be read. */
        BROKEN,
        /** It is too heavy. */
        HEAVY,
        /** A picture of too many pixels. */
        LARGE,
        /** There are as many as there may be. */
        MANY
    }

    private final Reason reason;

    public FileRefusedException(Reason reason) {
        super("The file is refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
