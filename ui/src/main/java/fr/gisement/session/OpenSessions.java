package fr.gisement.session;

/** How many visits this node holds. */
public interface OpenSessions {

    /** Of who is signed in. */
    int signedIn();
}
