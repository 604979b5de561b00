package fr.gisement.presence;

/** Where one says that one is in the room. */
public final class PresenceAddress {

    /** The page, relative to the application's root. */
    static final String PAGE = "presence";

    /** The cookie that holds the ticket. */
    static final String TICKET = "presence";

    private PresenceAddress() {}

    /**
     * The link to scan, relative to the application's root.
     *
     * @param sealed the link's own part
     */
    public static String link(String sealed) {
        return PAGE + "/" + sealed;
    }
}
