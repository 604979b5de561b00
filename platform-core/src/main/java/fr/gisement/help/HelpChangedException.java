package fr.gisement.help;

/** Somebody else answered, closed or withdrew the request since it was read; nothing was done. */
public final class HelpChangedException extends RuntimeException {

    HelpChangedException(HelpRequestId id) {
        super("Request " + id + " is no longer as it was read");
    }
}
