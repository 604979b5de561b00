package fr.gisement.tenancy;

import fr.gisement.migrations.SchemaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circonscription or a school space as the registry knows it.
 *
 * @param slug its part of the address, unique among its kind
 * @param stateReason why it is not active, for people to read
 * @param code the circonscription's own UAI; null for a school space
 * @param rpi the number of the dispersed RPI that the space serves, null for a single school
 * @param parent the circonscription of a school space; null for a circonscription
 * @param schemaName opaque; null until a schema was given
 * @param roleName the role whose rights are that one schema; null until a schema was given
 * @param loginName the login of the circonscription it belongs to
 * @param schemaVersion the version its schema has reached; 0 until a schema was given
 * @param cell the database it lives in
 * @param epoch raised by a move, a restore or a re-creation; every cache key carries it
 * @param sites the schools of the national directory it serves; empty for a circonscription
 */
public record Tenant(
        TenantId id,
        SchemaKind kind,
        TenantState state,
        @Nullable String stateReason,
        String slug,
        String name,
        @Nullable String code,
        @Nullable String rpi,
        @Nullable TenantId parent,
        @Nullable String schemaName,
        @Nullable String roleName,
        String loginName,
        int schemaVersion,
        String cell,
        int epoch,
        List<Site> sites) {

    public Tenant {
        sites = List.copyOf(sites);
    }
}
