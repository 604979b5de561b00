package fr.gisement.tenancy.hibernate;

import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Opens every session for the current tenant, and none without one. */
final class CurrentTenantResolver implements CurrentTenantIdentifierResolver<TenantId> {

    @Override
    public TenantId resolveCurrentTenantIdentifier() {
        return CurrentTenant.required().id();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
