package fr.gisement.fleetview;

import fr.gisement.access.ForRectorat;
import fr.gisement.components.FrenchOrder;
import fr.gisement.fleetview.SpaceSheet.SpaceLine;
import fr.gisement.identity.People;
import fr.gisement.identity.StaffMember;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One space or circonscription, looked at from outside: what the platform knows of it, never what is in it. */
@Service
@ForRectorat
public class SpaceSheets {

    private final TenantRegistry registry;
    private final FleetReader fleet;
    private final SpaceReader spaces;
    private final People people;

    SpaceSheets(TenantRegistry registry, FleetReader fleet, SpaceReader spaces, People people) {
        this.registry = registry;
        this.fleet = fleet;
        this.spaces = spaces;
        this.people = people;
    }

    /** The sheet of what has this slug, as it is now; empty when nothing has, or nothing is left of it. */
    public Optional<SpaceSheet> find(SchemaKind kind, String slug) {
        registry.refresh(); // whoever has just changed its state looks here first
        RegistrySnapshot snapshot = registry.snapshot();
        return snapshot.find(kind, slug)
                .filter(tenant -> !SpaceCondition.isForgotten(tenant))
                .map(tenant -> sheet(snapshot, tenant));
    }

    private SpaceSheet sheet(RegistrySnapshot snapshot, Tenant tenant) {
        Tenant circonscription =
                Optional.ofNullable(tenant.parent()).flatMap(snapshot::find).orElse(null);
        LatestVersions latest = fleet.latest();
        List<StaffMember> staff = people.staffOf(tenant.id());
        return new SpaceSheet(
                tenant,
                circonscription,
                SpaceCondition.of(tenant, circonscription, latest),
                spaces.sites(tenant.id()),
                staff,
                spaces.schema(tenant).orElse(null),
                activity(tenant, staff),
                spaces.journal(tenant.id(), staff),
                tenant.kind() == SchemaKind.CIRCONSCRIPTION ? lines(snapshot, tenant, latest) : List.of());
    }

    private List<SpaceLine> lines(RegistrySnapshot snapshot, Tenant circonscription, LatestVersions latest) {
        Map<TenantId, StaffCount> staff = fleet.staffByTenant();
        return snapshot.schoolsOf(circonscription.id()).stream()
                .filter(space -> !SpaceCondition.isForgotten(space))
                .map(space -> new SpaceLine(
                        space.slug(),
                        space.name(),
                        SpaceCondition.of(space, circonscription, latest),
                        space.state().serves(),
                        staff.getOrDefault(space.id(), StaffCount.NOBODY)))
                .sorted(FrenchOrder.by(SpaceLine::name))
                .toList();
    }

    private @Nullable SpaceActivity activity(Tenant tenant, List<StaffMember> staff) {
        Optional<SpaceActivity> signIn = staff.stream()
                .map(StaffMember::lastSignInAt)
                .filter(Objects::nonNull)
                .max(Comparator.<Instant>naturalOrder())
                .map(at -> new SpaceActivity(at, SpaceActivity.Kind.SIGN_IN));
        Optional<SpaceActivity> work =
                spaces.lastWord(tenant).map(at -> new SpaceActivity(at, SpaceActivity.Kind.WORK));
        return Stream.of(signIn, work)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(SpaceActivity::at))
                .orElse(null);
    }
}
