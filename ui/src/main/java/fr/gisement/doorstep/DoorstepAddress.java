package fr.gisement.doorstep;

/** Where a school's doorstep is. */
public final class DoorstepAddress {

    private DoorstepAddress() {}

    /** The address of a space, relative to the application's root. */
    public static String of(String slug) {
        return "e/" + slug;
    }
}
