package fr.gisement.doorstep;

import fr.gisement.components.FrenchOrder;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.space.SpaceProfile;
import fr.gisement.space.SpaceProfiles;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Site;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from a slug in the address to what stands there: here a school's tenant is entered, for the time of one reading. */
@Component
final class Doorsteps {

    private final TenantGate gate;
    private final TenantRegistry registry;
    private final SpaceProfiles profiles;

    Doorsteps(TenantGate gate, TenantRegistry registry, SpaceProfiles profiles) {
        this.gate = gate;
        this.registry = registry;
        this.profiles = profiles;
    }

    /** What stands at the address; an open space is asked for its own words. */
    Doorstep at(String slug) {
        try {
            Tenant space = gate.enter(SchemaKind.SCHOOL, slug);
            SpaceProfile profile = CurrentTenant.call(space, profiles::current);
            return new Doorstep.Open(profile.name(), profile.welcome(), circonscriptionOf(space), sitesOf(space));
        } catch (TenantUnavailableException closed) {
            return closed(closed);
        }
    }

    /** The HTTP status of the address, told without asking the space. */
    int statusOf(String slug) {
        try {
            gate.enter(SchemaKind.SCHOOL, slug);
            return Doorstep.OPEN;
        } catch (TenantUnavailableException closed) {
            return closed(closed).status();
        }
    }

    private static List<Site> sitesOf(Tenant space) {
        return space.sites().stream().sorted(FrenchOrder.by(Site::name)).toList();
    }

    private String circonscriptionOf(Tenant space) {
        return Optional.ofNullable(space.parent())
                .flatMap(registry.snapshot()::find)
                .map(Tenant::name)
                .orElseThrow();
    }

    private static Doorstep closed(TenantUnavailableException closed) {
        if (closed.tenant().isEmpty()) {
            return new Doorstep.Unknown();
        }
        String name = closed.tenant().get().name();
        return switch (closed.reason()) {
            case PROVISIONING, FAILED -> new Doorstep.Closed(name, Doorstep.Reason.IN_PREPARATION);
            case SUSPENDED, CIRCONSCRIPTION_CLOSED -> new Doorstep.Closed(name, Doorstep.Reason.SUSPENDED);
            case BEHIND -> new Doorstep.Closed(name, Doorstep.Reason.UPDATING);
            case ARCHIVED -> new Doorstep.Closed(name, Doorstep.Reason.ARCHIVED);
            case UNKNOWN -> new Doorstep.Unknown();
        };
    }
}
