package fr.gisement.operations;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * How the fleet is.
 *
 * @param kinds circonscriptions, then schools
 * @param setAside schemas whose migration failed
 * @param failedTenants tenants that could not be opened
 * @param incidents roles found altered, the newest first, the last of them
 */
public record FleetState(
        List<Kind> kinds, List<SetAside> setAside, List<FailedTenant> failedTenants, List<Incident> incidents) {

    public FleetState {
        kinds = List.copyOf(kinds);
        setAside = List.copyOf(setAside);
        failedTenants = List.copyOf(failedTenants);
        incidents = List.copyOf(incidents);
    }

    /** How many schemas have not reached the last version. */
    public int behind() {
        return kinds.stream().mapToInt(Kind::behind).sum();
    }

    /**
     * One kind of schema.
     *
     * @param latest the last version
     * @param versions how many tenants' schemas are at which version, the last first
     * @param spares schemas kept ready
     */
    public record Kind(SchemaKind kind, int latest, List<Version> versions, int spares) {

        public Kind {
            versions = List.copyOf(versions);
        }

        public int schemas() {
            return versions.stream().mapToInt(Version::schemas).sum();
        }

        public int behind() {
            return versions.stream()
                    .filter(it -> it.number() < latest)
                    .mapToInt(Version::schemas)
                    .sum();
        }
    }

    /** How many schemas are at a version. */
    public record Version(int number, int schemas) {}

    /**
     * A schema whose migration failed.
     *
     * @param name of its tenant; empty for a spare
     * @param reason the server's words
     */
    public record SetAside(String schema, String name, int version, String reason, int attempts, Instant at) {}

    /** A tenant that could not be opened. */
    public record FailedTenant(TenantId id, SchemaKind kind, String name, String reason) {}

    /**
     * A role found altered.
     *
     * @param name of its tenant; empty when it is none's
     * @param healed whether it was put right
     */
    public record Incident(Instant at, String role, String name, String what, boolean healed) {}
}
