package fr.gisement.fleetview;

import fr.gisement.migrations.SchemaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody should look at.
 *
 * @param count how many tenants or roles it is about
 * @param first the first few of them
 */
public record Concern(Kind kind, int count, List<Case> first) {

    /** What it is, the gravest first. */
    public enum Kind {
        /** A role was altered behind the application's back in the last days. */
        ROLE_ALTERED,
        OPENING_FAILED,
        /** Its new version could not be brought in. */
        MIGRATION_FAILED,
        CIRCONSCRIPTION_SUSPENDED,
        SPACE_SUSPENDED,
        BEHIND
    }

    /**
     * One of them.
     *
     * @param tenant the tenant's kind, null when it is about a role that is no tenant's
     * @param slug its part of the address, empty without a tenant
     * @param name the tenant's, or the role's
     * @param place the circonscription of a school's space, empty otherwise
     * @param detail the reason or the error, null when there is none
     */
    public record Case(
            @Nullable SchemaKind tenant,
            String slug,
            String name,
            String place,
            @Nullable String detail) {}

    public Concern {
        first = List.copyOf(first);
    }
}
