package fr.gisement.operations;

import fr.gisement.access.ForRectorat;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.operations.FleetState.FailedTenant;
import fr.gisement.operations.FleetState.Incident;
import fr.gisement.operations.FleetState.Kind;
import fr.gisement.operations.FleetState.SetAside;
import fr.gisement.operations.FleetState.Version;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells how the fleet is, from what the application may read of it. */
@Service
@ForRectorat
public class FleetDesk {

    private static final int INCIDENTS_TOLD = 20;

    private record Count(SchemaKind kind, int latest, int version, boolean spare, int schemas) {}

    private final JdbcClient platform;

    FleetDesk(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /** How the fleet is now. */
    @PlatformTransactional(readOnly = true)
    public FleetState current() {
        return new FleetState(kinds(), setAside(), failedTenants(), incidents());
    }

    private List<Kind> kinds() {
        List<Count> counts = platform.sql("""
                        select f.kind, t.version as latest, f.version, f.purpose = 'SPARE' as spare, count(*) as schemas
                        from fleet_schema f
                        join fleet_schema t on t.kind = f.kind and t.purpose = 'TEMPLATE'
                        where f.purpose <> 'TEMPLATE'
                        group by 1, 2, 3, 4 order by 3 desc""")
                .query((row, index) -> new Count(
                        SchemaKind.valueOf(row.getString("kind")),
                        row.getInt("latest"),
                        row.getInt("version"),
                        row.getBoolean("spare"),
                        row.getInt("schemas")))
                .list();
        List<Kind> kinds = new ArrayList<>();
        latest().forEach((kind, latest) -> kinds.add(new Kind(
                kind,
                latest,
                counts.stream()
                        .filter(it -> it.kind() == kind && !it.spare())
                        .map(it -> new Version(it.version(), it.schemas()))
                        .toList(),
                counts.stream()
                        .filter(it -> it.kind() == kind && it.spare())
                        .mapToInt(Count::schemas)
                        .sum())));
        return kinds;
    }

    private Map<SchemaKind, Integer> latest() {
        Map<SchemaKind, Integer> latest = new TreeMap<>();
        platform.sql("select kind, version from fleet_schema where purpose = 'TEMPLATE'")
                .query((row, index) -> latest.put(SchemaKind.valueOf(row.getString("kind")), row.getInt("version")))
                .list();
        return latest;
    }

    private List<SetAside> setAside() {
        return platform.sql("""
                        select f.schema_name, coalesce(t.name, '') as name, f.failed_version, f.failure, f.attempts,
                               f.failed_at
                        from fleet_schema f left join tenant t on t.schema_name = f.schema_name
                        where f.failed_version is not null order by f.failed_at desc, f.schema_name""")
                .query((row, index) -> new SetAside(
                        row.getString("schema_name"),
                        row.getString("name"),
                        row.getInt("failed_version"),
                        row.getString("failure"),
                        row.getInt("attempts"),
                        instant(row, "failed_at")))
                .list();
    }

    private List<FailedTenant> failedTenants() {
        return platform.sql("""
                        select id, kind, name, coalesce(state_reason, '') as reason from tenant
                        where state = 'FAILED' order by kind, name""")
                .query((row, index) -> new FailedTenant(
                        new TenantId(row.getObject("id", UUID.class)),
                        SchemaKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("reason")))
                .list();
    }

    private List<Incident> incidents() {
        return platform.sql("""
                        select i.found_at, i.role_name, i.what, i.healed,
                               coalesce((select min(t.name) from tenant t
                                         where t.schema_name = i.role_name
                                            or t.login_name = i.role_name and t.kind = 'CIRCONSCRIPTION'), '') as name
                        from role_incident i order by i.id desc limit :count""")
                .param("count", INCIDENTS_TOLD)
                .query((row, index) -> new Incident(
                        instant(row, "found_at"),
                        row.getString("role_name"),
                        row.getString("name"),
                        row.getString("what"),
                        row.getBoolean("healed")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
