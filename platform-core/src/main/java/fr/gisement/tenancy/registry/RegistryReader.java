package fr.gisement.tenancy.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryVersion;
import fr.gisement.tenancy.Site;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the registry from the platform schema, at one moment. */
final class RegistryReader {

    private static final String VERSION = """
            select count(*) as changes,
                   coalesce(max(id), 0) as last_change,
                   (select coalesce(sum(version), 0) from platform.fleet_schema) as schema_versions
              from platform.registry_change""";

    private static final String TENANTS = """
            select t.id, t.kind, t.state, t.state_reason, t.slug, t.name, t.code, t.rpi, t.parent_id,
                   t.schema_name, f.role_name, t.login_name, coalesce(f.version, 0) as schema_version,
                   t.cell, t.epoch
              from platform.tenant t
              left join platform.fleet_schema f on f.schema_name = t.schema_name
             order by t.name, t.id""";

    private static final String SITES = """
            select tenant_id, uai, name, commune, latitude, longitude
              from platform.site
             where closed_on is null
             order by name, uai""";

    private record PlacedSite(TenantId tenant, Site site) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;

    RegistryReader(DataSource platform) {
        jdbc = JdbcClient.create(platform);
        oneMoment = new TransactionTemplate(new JdbcTransactionManager(platform));
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    RegistryVersion version() {
        return jdbc.sql(VERSION)
                .query((row, n) -> new RegistryVersion(
                        row.getLong("changes"), row.getLong("last_change"), row.getLong("schema_versions")))
                .single();
    }

    RegistrySnapshot read() {
        return Objects.requireNonNull(oneMoment.execute(status -> {
            RegistryVersion version = version();
            Map<TenantId, List<Site>> sites = jdbc.sql(SITES).query((row, n) -> site(row)).stream()
                    .collect(groupingBy(PlacedSite::tenant, mapping(PlacedSite::site, toList())));
            return new RegistrySnapshot(
                    version,
                    jdbc.sql(TENANTS).query((row, n) -> tenant(row, sites)).list());
        }));
    }

    private static PlacedSite site(ResultSet row) throws SQLException {
        return new PlacedSite(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new Site(
                        row.getString("uai"),
                        row.getString("name"),
                        row.getString("commune"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)));
    }

    private static Tenant tenant(ResultSet row, Map<TenantId, List<Site>> sites) throws SQLException {
        TenantId id = new TenantId(row.getObject("id", UUID.class));
        return new Tenant(
                id,
                SchemaKind.valueOf(row.getString("kind")),
                TenantState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("code"),
                row.getString("rpi"),
                parent(row.getObject("parent_id", UUID.class)),
                row.getString("schema_name"),
                row.getString("role_name"),
                row.getString("login_name"),
                row.getInt("schema_version"),
                row.getString("cell"),
                row.getInt("epoch"),
                sites.getOrDefault(id, List.of()));
    }

    private static @Nullable TenantId parent(@Nullable UUID id) {
        return id == null ? null : new TenantId(id);
    }
}
