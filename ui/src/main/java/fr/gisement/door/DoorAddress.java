package fr.gisement.door;

/** Where the door's pages are, from the application's root. */
public final class DoorAddress {

    public static final String SIGN_IN = "/connexion";
    public static final String SIGN_OUT = "/deconnexion";
    public static final String ACTIVATION = "/activation";
    public static final String FORGOTTEN = "/mot-de-passe-oublie";
    /** Where somebody lands who has just signed in: their only space, or the choice. */
    public static final String SPACES = "/accueil";
    /** One's name, password and devices. */
    public static final String ACCOUNT = "/compte";

    /** Where the code on a trainer's screen leads; the page itself is behind the door. */
    static final String PRESENCE = "/presence";

    /** Where calendars ask for what somebody's secret address names. */
    static final String AGENDA = "/agenda";

    private DoorAddress() {}

    /** Pages for everybody, outside Vaadin. */
    static String[] pages() {
        return new String[] {
            SIGN_IN, SIGN_OUT, ACTIVATION, ACTIVATION + "/*", FORGOTTEN, PRESENCE + "/*/*/*", AGENDA + "/*.ics"
        };
    }
}
