package fr.gisement.door;

import fr.gisement.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A space as its member sees it from outside.
 *
 * @param place the communes of a school, empty for others
 * @param circonscription the name of a school's circonscription, empty for others
 * @param href where it is entered; null when it cannot be
 * @param closed why a school cannot be entered; null when it can
 * @param reason what whoever closed it said, empty when nothing was
 */
record MySpace(
        Kind kind,
        String name,
        String place,
        String circonscription,
        Set<Role> roles,
        @Nullable String href,
        @Nullable Closed closed,
        String reason) {

    enum Kind {
        CONSOLE,
        CIRCONSCRIPTION,
        SCHOOL
    }

    /** The texts of the screen bear these names. */
    enum Closed {
        PROVISIONING,
        SUSPENDED,
        UPDATING,
        ARCHIVED
    }
}
