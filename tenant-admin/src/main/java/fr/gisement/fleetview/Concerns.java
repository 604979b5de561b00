package fr.gisement.fleetview;

import fr.gisement.components.FrenchOrder;
import fr.gisement.fleetview.Concern.Case;
import fr.gisement.fleetview.Concern.Kind;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what should be looked at. */
final class Concerns {

    private static final int SHOWN = 4;
    private static final Duration RECENT = Duration.ofDays(7);

    private final RegistrySnapshot snapshot;
    private final LatestVersions latest;

    Concerns(RegistrySnapshot snapshot, LatestVersions latest) {
        this.snapshot = snapshot;
        this.latest = latest;
    }

    /** What there is to look at, the gravest first; a kind without a case is left out. */
    List<Concern> of(FleetReader reader) {
        List<FleetReader.Failure> failures = reader.failedMigrations();
        Map<String, Tenant> bySchema = everybody()
                .filter(tenant -> tenant.schemaName() != null)
                .collect(Collectors.toMap(tenant -> Objects.requireNonNull(tenant.schemaName()), Function.identity()));
        return Stream.of(
                        concern(
                                Kind.ROLE_ALTERED,
                                reader.roleIncidents(RECENT).stream().map(this::of)),
                        concern(Kind.OPENING_FAILED, tenants(it -> it.state() == TenantState.FAILED)),
                        concern(
                                Kind.MIGRATION_FAILED,
                                failures.stream()
                                        .filter(failure -> bySchema.containsKey(failure.schema()))
                                        .map(failure -> of(
                                                Objects.requireNonNull(bySchema.get(failure.schema())),
                                                failure.error()))),
                        concern(
                                Kind.CIRCONSCRIPTION_SUSPENDED,
                                tenants(it -> it.state() == TenantState.SUSPENDED
                                        && it.kind() == SchemaKind.CIRCONSCRIPTION)),
                        concern(
                                Kind.SPACE_SUSPENDED,
                                tenants(it -> it.state() == TenantState.SUSPENDED && it.kind() == SchemaKind.SCHOOL)),
                        concern(Kind.BEHIND, tenants(it -> it.state().serves() && !latest.reachedBy(it))))
                .filter(concern -> concern.count() > 0)
                .toList();
    }

    private Stream<Tenant> everybody() {
        return Stream.of(SchemaKind.values()).flatMap(snapshot::all);
    }

    private Stream<Case> tenants(Predicate<Tenant> wanted) {
        return everybody()
                .filter(wanted)
                .sorted(FrenchOrder.by(Tenant::name))
                .map(tenant -> of(tenant, tenant.stateReason()));
    }

    private Case of(FleetReader.RoleIncident incident) {
        return snapshot.findByRole(incident.role())
                .map(tenant -> of(tenant, incident.what()))
                .orElseGet(() -> new Case(null, "", incident.role(), "", incident.what()));
    }

    private Case of(Tenant tenant, @Nullable String detail) {
        String place = Optional.ofNullable(tenant.parent())
                .flatMap(snapshot::find)
                .map(Tenant::name)
                .orElse("");
        return new Case(tenant.kind(), tenant.slug(), tenant.name(), place, detail);
    }

    private static Concern concern(Kind kind, Stream<Case> cases) {
        List<Case> all = cases.toList();
        return new Concern(kind, all.size(), all.stream().limit(SHOWN).toList());
    }
}
