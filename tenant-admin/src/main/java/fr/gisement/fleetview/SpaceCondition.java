package fr.gisement.fleetview;

import fr.gisement.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** How a space stands, for the rectorat; each space is in one of these, the gravest first. */
public enum SpaceCondition {
    /** Could not be opened. */
    FAILED,
    /** Closed for a time, or its circonscription is. */
    SUSPENDED,
    /** Its schema waits for the current version. */
    BEHIND,
    /** Known, not open yet. */
    IN_PREPARATION,
    /** Serves. */
    OPEN,
    /** Closed for good, its data kept. */
    ARCHIVED;

    /**
     * How a tenant stands that is not {@link #isForgotten forgotten}.
     *
     * @param circonscription its circonscription, null for one
     */
    static SpaceCondition of(Tenant tenant, @Nullable Tenant circonscription, LatestVersions latest) {
        return switch (tenant.state()) {
            case FAILED -> FAILED;
            case SUSPENDED -> SUSPENDED;
            case PROVISIONING -> IN_PREPARATION;
            case ARCHIVED -> ARCHIVED;
            case ACTIVE -> {
                if (circonscription != null && !circonscription.state().serves()) {
                    yield SUSPENDED;
                }
                yield latest.reachedBy(tenant) ? OPEN : BEHIND;
            }
            case DELETING, DELETED -> throw new IllegalArgumentException(tenant.id() + " is forgotten");
        };
    }

    /** Whether nothing of it is left to show. */
    static boolean isForgotten(Tenant tenant) {
        return switch (tenant.state()) {
            case DELETING, DELETED -> true;
            case PROVISIONING, ACTIVE, SUSPENDED, ARCHIVED, FAILED -> false;
        };
    }
}
