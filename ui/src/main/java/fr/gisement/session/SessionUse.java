package fr.gisement.session;

import fr.gisement.identity.SessionIdentity;

/** Wants to know that somebody uses their session; told after each of their requests, once it is answered. */
@FunctionalInterface
public interface SessionUse {

    void used(SessionIdentity identity);
}
