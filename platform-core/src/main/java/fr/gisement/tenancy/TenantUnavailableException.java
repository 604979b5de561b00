package fr.gisement.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant cannot be entered now; the reason is for a page to explain. */
public final class TenantUnavailableException extends RuntimeException {

    /** Why a tenant cannot be entered. */
    public enum Reason {
        /** No such tenant, or no longer: nothing to say about it. */
        UNKNOWN,
        /** Being made. */
        PROVISIONING,
        /** Closed for a time. */
        SUSPENDED,
        /** Closed for good, its data kept. */
        ARCHIVED,
        /** Could not be made. */
        FAILED,
        /** Its circonscription is not open. */
        CIRCONSCRIPTION_CLOSED,
        /** Its schema is older than what the program needs: it comes back by itself. */
        BEHIND
    }

    private final Reason reason;
    private final @Nullable Tenant tenant;

    TenantUnavailableException(Reason reason, String asked) {
        super("Tenant " + asked + " cannot be entered: " + reason);
        this.reason = reason;
        this.tenant = null;
    }

    TenantUnavailableException(Reason reason, Tenant tenant) {
        super("Tenant " + tenant.id() + " cannot be entered: " + reason);
        this.reason = reason;
        this.tenant = tenant;
    }

    public Reason reason() {
        return reason;
    }

    /** The tenant as the registry knows it; empty when it is unknown. */
    public Optional<Tenant> tenant() {
        return Optional.ofNullable(tenant);
    }
}
