package fr.gisement.tenancy;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantUnavailableException.Reason;

/**
 * Lets code enter a tenant that serves, and says why when it does not. It knows nothing of people: whether somebody may
 * enter is asked elsewhere.
 */
public final class TenantGate {

    private final TenantRegistry registry;
    private final RequiredVersions required;

    public TenantGate(TenantRegistry registry, RequiredVersions required) {
        this.registry = registry;
        this.required = required;
    }

    /** @throws TenantUnavailableException when it does not serve */
    public Tenant enter(TenantId id) {
        RegistrySnapshot tenants = registry.snapshot();
        return admit(
                tenants,
                tenants.find(id).orElseThrow(() -> new TenantUnavailableException(Reason.UNKNOWN, id.toString())));
    }

    /**
     * Enters by the address.
     *
     * @throws TenantUnavailableException when it does not serve
     */
    public Tenant enter(SchemaKind kind, String slug) {
        RegistrySnapshot tenants = registry.snapshot();
        return admit(
                tenants,
                tenants.find(kind, slug)
                        .orElseThrow(() -> new TenantUnavailableException(Reason.UNKNOWN, kind + " " + slug)));
    }

    private Tenant admit(RegistrySnapshot tenants, Tenant tenant) {
        if (!tenant.state().serves()) {
            throw new TenantUnavailableException(reasonOf(tenant.state()), tenant);
        }
        TenantId parent = tenant.parent();
        if (parent != null
                && tenants.find(parent).filter(it -> it.state().serves()).isEmpty()) {
            throw new TenantUnavailableException(Reason.CIRCONSCRIPTION_CLOSED, tenant);
        }
        if (!required.metBy(tenant)) {
            throw new TenantUnavailableException(Reason.BEHIND, tenant);
        }
        return tenant;
    }

    private static Reason reasonOf(TenantState state) {
        return switch (state) {
            case PROVISIONING -> Reason.PROVISIONING;
            case SUSPENDED -> Reason.SUSPENDED;
            case ARCHIVED -> Reason.ARCHIVED;
            case FAILED -> Reason.FAILED;
            case ACTIVE, DELETING, DELETED -> Reason.UNKNOWN;
        };
    }
}
