package fr.gisement.audit;

import fr.gisement.identity.Person;
import fr.gisement.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is about.
 *
 * @param kind such as {@code TENANT}, {@code PERSON}, {@code FLEET}, {@code ONBOARDING}, {@code JOURNAL}
 * @param id null when there is only one of the kind
 * @param name as it was called then
 */
public record AuditSubject(String kind, @Nullable String id, String name) {

    public static AuditSubject of(Tenant tenant) {
        return new AuditSubject("TENANT", tenant.id().toString(), tenant.name());
    }

    public static AuditSubject of(Person person) {
        return new AuditSubject("PERSON", person.id().toString(), person.displayName());
    }
}
