package fr.gisement.tenancy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.gisement.migrations.SchemaKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All tenants at one moment, in any state; immutable. */
public final class RegistrySnapshot {

    private record Slug(SchemaKind kind, String value) {}

    private final RegistryVersion version;
    private final Map<TenantId, Tenant> byId;
    private final Map<Slug, Tenant> bySlug;
    private final Map<String, Tenant> byRole;
    private final Map<String, Tenant> byUai;
    private final Map<TenantId, List<Tenant>> schools;

    public RegistrySnapshot(RegistryVersion version, List<Tenant> tenants) {
        this.version = version;
        byId = tenants.stream().collect(toUnmodifiableMap(Tenant::id, Function.identity()));
        bySlug = tenants.stream()
                .collect(toUnmodifiableMap(tenant -> new Slug(tenant.kind(), tenant.slug()), Function.identity()));
        Map<String, Tenant> roles = new HashMap<>();
        Map<String, Tenant> sites = new HashMap<>();
        for (Tenant tenant : tenants) {
            if (tenant.roleName() != null) {
                roles.put(tenant.roleName(), tenant);
            }
            tenant.sites().forEach(site -> sites.put(site.uai(), tenant));
        }
        byRole = Map.copyOf(roles);
        byUai = Map.copyOf(sites);
        schools = Map.copyOf(tenants.stream()
                .filter(tenant -> tenant.parent() != null)
                .collect(groupingBy(tenant -> Objects.requireNonNull(tenant.parent()))));
    }

    /** Two snapshots of one version hold the same tenants. */
    public RegistryVersion version() {
        return version;
    }

    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By its part of the address. */
    public Optional<Tenant> find(SchemaKind kind, String slug) {
        return Optional.ofNullable(bySlug.get(new Slug(kind, slug)));
    }

    /** The space that serves a school of the national directory. */
    public Optional<Tenant> findByUai(String uai) {
        return Optional.ofNullable(byUai.get(uai));
    }

    /** Whose role it is: what the database noted as the writer of a row. */
    public Optional<Tenant> findByRole(String roleName) {
        return Optional.ofNullable(byRole.get(roleName));
    }

    /** The school spaces of a circonscription, by name. */
    public List<Tenant> schoolsOf(TenantId circonscription) {
        return schools.getOrDefault(circonscription, List.of());
    }

    /** Every tenant of a kind, by no order worth naming. */
    public Stream<Tenant> all(SchemaKind kind) {
        return byId.values().stream().filter(tenant -> tenant.kind() == kind);
    }

    public int size() {
        return byId.size();
    }
}
