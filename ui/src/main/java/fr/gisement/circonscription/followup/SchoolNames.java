package fr.gisement.circonscription.followup;

import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import org.springframework.stereotype.Component;

/** How schools are called. */
@Component
final class SchoolNames {

    private final TenantRegistry registry;

    SchoolNames(TenantRegistry registry) {
        this.registry = registry;
    }

    String name(TenantId school) {
        return registry.snapshot().find(school).map(Tenant::name).orElse("");
    }
}
