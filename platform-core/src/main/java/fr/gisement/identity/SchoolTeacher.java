package fr.gisement.identity;

import fr.gisement.tenancy.TenantId;
import java.util.Set;

/**
 * Somebody who teaches, or directs, once however many schools they do it in.
 *
 * @param schools those of the schools asked for where they do; never empty
 */
public record SchoolTeacher(Person person, Set<TenantId> schools) {

    public SchoolTeacher {
        schools = Set.copyOf(schools);
    }
}
