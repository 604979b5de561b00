package fr.gisement.fleetview;

import static java.util.stream.Collectors.toMap;

import fr.gisement.identity.Membership;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the console asks the platform's schema about the whole fleet: grouped queries, never one a tenant. */
@Component
class FleetReader {

    private static final String STAFF_BY_CIRCONSCRIPTION = """
            select coalesce(t.parent_id, t.id) as tenant, count(distinct m.person_id) as people,
                   count(distinct m.person_id) filter (where a.activated_at is not null) as activated
            from membership m
            join tenant t on t.id = m.tenant_id and t.state not in ('ARCHIVED', 'DELETING', 'DELETED')
            left join account a on a.person_id = m.person_id
            where m.role not in ('GUARDIAN', 'PUPIL') and %s
            group by grouping sets ((coalesce(t.parent_id, t.id)), ())""".formatted(Membership.HOLDS_NOW);

    private static final String STAFF_BY_TENANT = """
            select m.tenant_id as tenant, count(distinct m.person_id) as people,
                   count(distinct m.person_id) filter (where a.activated_at is not null) as activated
            from membership m
            left join account a on a.person_id = m.person_id
            where m.tenant_id is not null and m.role not in ('GUARDIAN', 'PUPIL')
              and %s
            group by m.tenant_id""".formatted(Membership.HOLDS_NOW);

    private static final String LATEST = """
            select kind, version from fleet_schema where purpose = 'TEMPLATE'""";

    private static final String FAILURES = """
            select schema_name, failure from fleet_schema
            where failed_version is not null and purpose = 'TENANT'
            order by failed_at desc""";

    private static final String INCIDENTS = """
            select role_name, max(what) as what from role_incident
            where found_at > now() - make_interval(secs => :age)
            group by role_name order by max(found_at) desc""";

    private static final String SITES = """
            select tenant_id, uai, name, commune, latitude, longitude, private_school, closed_on is not null as closed
            from site""";

    private record Counted(@Nullable TenantId tenant, StaffCount staff) {}

    /** The staff of each circonscription, its schools' included, and of all together. */
    record FleetStaff(StaffCount all, Map<TenantId, StaffCount> byCirconscription) {}

    /** A schema whose migration failed. */
    record Failure(String schema, String error) {}

    /** A role that was found altered. */
    record RoleIncident(String role, String what) {}

    /** A school of the national directory, open or closed, in the space that serves it. */
    record SiteRow(
            TenantId tenant,
            String uai,
            String name,
            String commune,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean privateSchool,
            boolean closed) {}

    private final JdbcClient platform;

    FleetReader(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    FleetStaff staffByCirconscription() {
        StaffCount all = StaffCount.NOBODY;
        Map<TenantId, StaffCount> counts = new HashMap<>();
        for (Counted counted : platform.sql(STAFF_BY_CIRCONSCRIPTION)
                .query((row, index) -> counted(row))
                .list()) {
            if (counted.tenant() == null) {
                all = counted.staff();
            } else {
                counts.put(counted.tenant(), counted.staff());
            }
        }
        return new FleetStaff(all, counts);
    }

    Map<TenantId, StaffCount> staffByTenant() {
        Map<TenantId, StaffCount> counts = new HashMap<>();
        for (Counted counted : platform.sql(STAFF_BY_TENANT)
                .query((row, index) -> counted(row))
                .list()) {
            if (counted.tenant() != null) {
                counts.put(counted.tenant(), counted.staff());
            }
        }
        return counts;
    }

    LatestVersions latest() {
        Map<SchemaKind, Integer> versions = platform
                .sql(LATEST)
                .query((row, index) -> Map.entry(SchemaKind.valueOf(row.getString("kind")), row.getInt("version")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new LatestVersions(
                versions.getOrDefault(SchemaKind.CIRCONSCRIPTION, 0), versions.getOrDefault(SchemaKind.SCHOOL, 0));
    }

    List<Failure> failedMigrations() {
        return platform.sql(FAILURES)
                .query((row, index) -> new Failure(row.getString("schema_name"), row.getString("failure")))
                .list();
    }

    List<RoleIncident> roleIncidents(Duration age) {
        return platform.sql(INCIDENTS)
                .param("age", age.toSeconds())
                .query((row, index) -> new RoleIncident(row.getString("role_name"), row.getString("what")))
                .list();
    }

    List<SiteRow> sites() {
        return platform.sql(SITES)
                .query((row, index) -> new SiteRow(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getString("uai"),
                        row.getString("name"),
                        row.getString("commune"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getBoolean("private_school"),
                        row.getBoolean("closed")))
                .list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        UUID tenant = row.getObject("tenant", UUID.class);
        return new Counted(
                tenant == null ? null : new TenantId(tenant),
                new StaffCount(row.getInt("people"), row.getInt("activated")));
    }
}
