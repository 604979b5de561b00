package fr.gisement.followup;

import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The schools of the current circonscription: of no other is anything noted in its schema. */
@Component
class SchoolsHere {

    private final TenantRegistry registry;

    SchoolsHere(TenantRegistry registry) {
        this.registry = registry;
    }

    /** @throws IllegalArgumentException when the school is not of the current circonscription */
    void require(TenantId school) {
        if (registry.snapshot()
                .find(school)
                .filter(it ->
                        Objects.equals(it.parent(), CurrentTenant.required().id()))
                .isEmpty()) {
            throw new IllegalArgumentException("No school of this circonscription: " + school);
        }
    }

    Optional<TenantId> find(String slug) {
        return registry.snapshot().schoolsOf(CurrentTenant.required().id()).stream()
                .filter(it -> it.slug().equals(slug))
                .map(Tenant::id)
                .findFirst();
    }

    String slug(TenantId school) {
        return registry.snapshot().find(school).map(Tenant::slug).orElse("");
    }
}
