package fr.gisement.entrance;

import fr.gisement.tenancy.TenantUnavailableException.Reason;

/** Why the members of a tenant cannot work in it, as they are told; the texts of the screen bear these names. */
public enum ClosedReason {
    IN_PREPARATION(503),
    SUSPENDED(503),
    UPDATING(503),
    ARCHIVED(410),
    UNKNOWN(404);

    private final int status;

    ClosedReason(int status) {
        this.status = status;
    }

    /** The HTTP status of a page that says it. */
    public int status() {
        return status;
    }

    public static ClosedReason of(Reason reason) {
        return switch (reason) {
            case PROVISIONING, FAILED -> IN_PREPARATION;
            case SUSPENDED, CIRCONSCRIPTION_CLOSED -> SUSPENDED;
            case BEHIND -> UPDATING;
            case ARCHIVED -> ARCHIVED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
