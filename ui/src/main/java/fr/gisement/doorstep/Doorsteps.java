package fr.gisement.doorstep;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantUnavailableException;
import org.springframework.stereotype.Component;

/** Leads from a slug in the address to what stands there: here a school's tenant is entered, for the time of one reading. */
@Component
class Doorsteps {

    private final TenantGate gate;
    private final TenantRegistry registry;

    Doorsteps(TenantGate gate, TenantRegistry registry) {
        this.gate = gate;
        this.registry = registry;
    }

    Doorstep at(String slug) {
        try {
            Tenant space = gate.enter(SchemaKind.SCHOOL, slug);
            return CurrentTenant.call(space, () -> read(space));
        } catch (TenantUnavailableException closed) {
            return closed(closed);
        }
    }

    private Doorstep.Open read(Tenant space) {
        return new Doorstep.Open(space.name(), null, circonscription(space), space.sites());
    }

    private String circonscription(Tenant space) {
        RegistrySnapshot tenants = registry.snapshot();
        return java.util.Optional.ofNullable(space.parent())
                .flatMap(tenants::find)
                .map(Tenant::name)
                .orElse("");
    }

    private static Doorstep closed(TenantUnavailableException closed) {
        return closed.tenant()
                .map(Tenant::name)
                .<Doorstep>map(name -> switch (closed.reason()) {
                    case PROVISIONING, FAILED -> new Doorstep.Closed(name, Doorstep.Reason.IN_PREPARATION);
                    case SUSPENDED, CIRCONSCRIPTION_CLOSED -> new Doorstep.Closed(name, Doorstep.Reason.SUSPENDED);
                    case BEHIND -> new Doorstep.Closed(name, Doorstep.Reason.UPDATING);
                    case ARCHIVED -> new Doorstep.Closed(name, Doorstep.Reason.ARCHIVED);
                    case UNKNOWN -> new Doorstep.Unknown();
                })
                .orElseGet(Doorstep.Unknown::new);
    }
}
