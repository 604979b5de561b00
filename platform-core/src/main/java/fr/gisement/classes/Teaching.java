package fr.gisement.classes;

import fr.gisement.identity.Role;
import fr.gisement.identity.StaffMember;
import java.util.Set;

/** Who may be given a class: a director of a small school teaches too. */
final class Teaching {

    private static final Set<Role> TEACHES = Set.of(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);

    private Teaching() {}

    static boolean may(StaffMember member) {
        return member.roles().stream().anyMatch(TEACHES::contains);
    }
}
