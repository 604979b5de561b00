package fr.gisement.door;

import static java.util.stream.Collectors.joining;

import fr.gisement.access.ForSignedIn;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.components.FrenchOrder;
import fr.gisement.door.MySpace.Closed;
import fr.gisement.door.MySpace.Kind;
import fr.gisement.identity.Account;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Site;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The spaces somebody belongs to, whether they can be entered or not. */
@Service
@ForSignedIn
class MySpaces {

    private final TenantRegistry registry;
    private final TenantGate gate;

    MySpaces(TenantRegistry registry, TenantGate gate) {
        this.registry = registry;
        this.gate = gate;
    }

    /** The rectorat's console first, then schools and circonscriptions by name. */
    List<MySpace> all() {
        Account account = CurrentPerson.required().account();
        RegistrySnapshot tenants = registry.snapshot();
        List<MySpace> mine = new ArrayList<>();
        if (account.platformRoles().contains(Role.RECTORAT_ADMIN)) {
            mine.add(new MySpace(Kind.CONSOLE, "", "", "", Set.of(Role.RECTORAT_ADMIN), "console", null, ""));
        }
        Stream.of(SchemaKind.SCHOOL, SchemaKind.CIRCONSCRIPTION)
                .flatMap(kind -> account.tenants().stream()
                        .flatMap(id -> tenants.find(id).stream())
                        .filter(tenant -> tenant.kind() == kind)
                        .sorted(FrenchOrder.by(Tenant::name)))
                .flatMap(tenant -> space(account, tenants, tenant).stream())
                .forEach(mine::add);
        return mine;
    }

    /** Empty for a space of which nothing is left. */
    private Optional<MySpace> space(Account account, RegistrySnapshot tenants, Tenant tenant) {
        Set<Role> roles = account.rolesIn(tenant.id());
        Closed closed = null;
        try {
            gate.enter(tenant.id());
        } catch (TenantUnavailableException unavailable) {
            closed = reason(unavailable.reason());
            if (closed == null) {
                return Optional.empty();
            }
        }
        boolean school = tenant.kind() == SchemaKind.SCHOOL;
        String href = school ? "e/" + tenant.slug() + "/accueil" : circonscription(tenant.slug(), roles);
        return Optional.of(new MySpace(
                school ? Kind.SCHOOL : Kind.CIRCONSCRIPTION,
                tenant.name(),
                tenant.sites().stream().map(Site::commune).distinct().collect(joining(", ")),
                Optional.ofNullable(tenant.parent())
                        .flatMap(tenants::find)
                        .map(Tenant::name)
                        .orElse(""),
                roles,
                closed == null ? href : null,
                closed,
                Objects.requireNonNullElse(tenant.stateReason(), "")));
    }

    private static String circonscription(String slug, Set<Role> roles) {
        return roles.contains(Role.ERUN) ? CirconscriptionAddress.today(slug) : CirconscriptionAddress.way(slug);
    }

    private static @Nullable Closed reason(TenantUnavailableException.Reason reason) {
        return switch (reason) {
            case PROVISIONING, FAILED -> Closed.PROVISIONING;
            case SUSPENDED, CIRCONSCRIPTION_CLOSED -> Closed.SUSPENDED;
            case BEHIND -> Closed.UPDATING;
            case ARCHIVED -> Closed.ARCHIVED;
            case UNKNOWN -> null;
        };
    }
}
