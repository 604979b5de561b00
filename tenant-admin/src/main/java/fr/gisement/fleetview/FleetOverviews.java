package fr.gisement.fleetview;

import fr.gisement.access.ForRectorat;
import fr.gisement.components.FrenchOrder;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The fleet in figures: the registry as this process knows it, and a few grouped queries. */
@Service
@ForRectorat
public class FleetOverviews {

    private final TenantRegistry registry;
    private final FleetReader reader;
    private final Clock clock = Clock.systemUTC();

    FleetOverviews(TenantRegistry registry, FleetReader reader) {
        this.registry = registry;
        this.reader = reader;
    }

    public FleetOverview current() {
        RegistrySnapshot snapshot = registry.snapshot();
        LatestVersions latest = reader.latest();
        FleetReader.FleetStaff staff = reader.staffByCirconscription();
        List<CirconscriptionFigures> circonscriptions = snapshot.all(SchemaKind.CIRCONSCRIPTION)
                .filter(tenant -> !SpaceCondition.isForgotten(tenant))
                .map(circonscription -> figures(
                        snapshot,
                        circonscription,
                        latest,
                        staff.byCirconscription().getOrDefault(circonscription.id(), StaffCount.NOBODY)))
                .sorted(FrenchOrder.by(CirconscriptionFigures::name))
                .toList();
        return new FleetOverview(
                clock.instant(),
                totals(circonscriptions, staff.all()),
                circonscriptions.stream()
                        .filter(it -> it.condition() != SpaceCondition.ARCHIVED)
                        .toList(),
                new Concerns(snapshot, latest).of(reader));
    }

    private static CirconscriptionFigures figures(
            RegistrySnapshot snapshot, Tenant circonscription, LatestVersions latest, StaffCount staff) {
        Map<SpaceCondition, Integer> spaces = new EnumMap<>(SpaceCondition.class);
        int schools = 0;
        for (Tenant space : snapshot.schoolsOf(circonscription.id())) {
            if (SpaceCondition.isForgotten(space)) {
                continue;
            }
            SpaceCondition condition = SpaceCondition.of(space, circonscription, latest);
            spaces.merge(condition, 1, Integer::sum);
            schools += condition == SpaceCondition.ARCHIVED ? 0 : space.sites().size();
        }
        return new CirconscriptionFigures(
                circonscription.slug(),
                circonscription.name(),
                SpaceCondition.of(circonscription, null, latest),
                circonscription.stateReason(),
                schools,
                spaces,
                staff);
    }

    private static CirconscriptionFigures totals(List<CirconscriptionFigures> circonscriptions, StaffCount staff) {
        Map<SpaceCondition, Integer> spaces = new EnumMap<>(SpaceCondition.class);
        circonscriptions.forEach(it -> it.spaces().forEach((condition, n) -> spaces.merge(condition, n, Integer::sum)));
        int schools = circonscriptions.stream()
                .mapToInt(CirconscriptionFigures::schools)
                .sum();
        return new CirconscriptionFigures("", "", SpaceCondition.OPEN, null, schools, spaces, staff);
    }
}
