package fr.gisement.training;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.util.Collection;
import java.util.Set;

/**
 * Who may enrol by themselves.
 *
 * @param everybody whoever works in a school of the circonscription; the rest is then of no weight
 * @param schools whoever works in one of these
 * @param people these, wherever they work
 */
public record Audience(boolean everybody, Set<TenantId> schools, Set<PersonId> people) {

    public static final Audience EVERYBODY = new Audience(true, Set.of(), Set.of());

    public Audience {
        schools = everybody ? Set.of() : Set.copyOf(schools);
        people = everybody ? Set.of() : Set.copyOf(people);
    }

    boolean holds(PersonId person, Collection<TenantId> worksIn) {
        return everybody || people.contains(person) || worksIn.stream().anyMatch(schools::contains);
    }
}
