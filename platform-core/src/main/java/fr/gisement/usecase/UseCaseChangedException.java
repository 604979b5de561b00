package fr.gisement.usecase;

/** Somebody changed the use case since it was read, or it is no longer in a state for this; nothing was done. */
public final class UseCaseChangedException extends RuntimeException {

    UseCaseChangedException(UseCaseId id) {
        super("Use case " + id + " is no longer as it was read");
    }
}
