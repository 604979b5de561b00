package fr.gisement.selftraining;

/** Somebody changed the path since it was looked at, or it is gone. */
public final class PathChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PathChangedException(PathId id) {
        super("Path " + id + " was changed meanwhile");
    }
}
