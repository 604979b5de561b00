package fr.gisement.fleetview;

import org.jspecify.annotations.Nullable;

/**
 * Which schools are looked for; what is null or false asks nothing.
 *
 * @param text each of its words begins a word of the school's name, its space's or its commune, or stands in one; or a UAI
 * @param circonscription its slug
 * @param condition without one, schools closed for good are left out
 * @param privateSchools true for private ones, false for public ones
 * @param nobodyActivated only schools where nobody of the staff ever set a password
 */
public record SchoolFilter(
        String text,
        @Nullable String circonscription,
        @Nullable SpaceCondition condition,
        @Nullable Boolean privateSchools,
        boolean nobodyActivated) {

    /** Asks nothing. */
    public static final SchoolFilter ALL = new SchoolFilter("", null, null, null, false);

    public SchoolFilter {
        text = text.strip();
    }

    /** Whether another filter asks the same of other words. */
    public boolean differsInWordsOnly(SchoolFilter other) {
        return !text.isEmpty()
                && !other.text.isEmpty()
                && equals(new SchoolFilter(
                        text, other.circonscription, other.condition, other.privateSchools, other.nobodyActivated));
    }
}
