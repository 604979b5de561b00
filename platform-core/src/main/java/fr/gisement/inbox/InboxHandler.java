package fr.gisement.inbox;

import java.util.Set;

/** Wants to know what tenants tell the platform. */
public interface InboxHandler {

    /** The topics it takes; each topic has one handler. */
    Set<String> topics();

    /**
     * Takes a message. It may come again: after a failure, or when the process died before it was noted as taken.
     * Whatever is thrown puts the message off, and no other.
     */
    void handle(InboxMessage message);
}
