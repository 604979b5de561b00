package fr.gisement.fleetview;

import fr.gisement.identity.StaffMember;
import fr.gisement.migrations.drift.DriftCheck;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the console asks about one tenant: the platform's rows about it, and the catalogue about its schema. */
@Component
class SpaceReader {

    private static final int JOURNAL_LINES = 8;

    private static final String SITES = """
            select uai, name, address, postal_code, commune, phone, mail, private_school, closed_on from site
            where tenant_id = :tenant order by closed_on nulls first, name, uai""";

    /** The catalogue says how big a table is to everybody; what is in it, to nobody here. */
    private static final String SCHEMA = """
            select f.version, f.failure, t.version as latest,
                   (select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = f.schema_name and c.relkind in ('r', 'p', 'm')) as bytes
            from fleet_schema f
            join fleet_schema t on t.kind = f.kind and t.purpose = 'TEMPLATE'
            where f.schema_name = :schema""";

    private static final String LAST_WORD = "select max(written_at) from inbox where role_name = :role";

    private static final String JOURNAL = """
            select at, actor, action, case when subject_kind = 'PERSON' then subject else '' end as person
            from audit_entry
            where subject_kind = 'TENANT' and subject_id = :tenant
               or subject_kind = 'PERSON' and subject_id = any (:people)
            order by seq desc limit :lines""";

    private final JdbcClient platform;
    private final DataSource connections;

    SpaceReader(
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform,
            @Qualifier(PlatformConfiguration.DATA_SOURCE) DataSource connections) {
        this.platform = platform;
        this.connections = connections;
    }

    List<SpaceSite> sites(TenantId tenant) {
        return platform.sql(SITES)
                .param("tenant", tenant.value())
                .query((row, index) -> new SpaceSite(
                        row.getString("uai"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("postal_code"),
                        row.getString("commune"),
                        row.getString("phone"),
                        row.getString("mail"),
                        row.getBoolean("private_school"),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    Optional<SchemaHealth> schema(Tenant tenant) {
        String schema = tenant.schemaName();
        if (schema == null) {
            return Optional.empty();
        }
        return platform.sql(SCHEMA)
                .param("schema", schema)
                .query((row, index) -> new SchemaHealth(
                        schema,
                        row.getInt("version"),
                        row.getInt("latest"),
                        row.getLong("bytes"),
                        row.getString("failure"),
                        null))
                .optional()
                .map(it -> it.version() == it.latest() ? it.compared(differences(schema)) : it);
    }

    /** When the tenant last told the platform something; empty when it never did, or long ago. */
    Optional<Instant> lastWord(Tenant tenant) {
        String role = tenant.roleName();
        if (role == null) {
            return Optional.empty();
        }
        return platform.sql(LAST_WORD)
                .param("role", role)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** What administrators lately did about a tenant and the people who work there. */
    List<JournalLine> journal(TenantId tenant, List<StaffMember> staff) {
        String[] people =
                staff.stream().map(member -> member.person().id().toString()).toArray(String[]::new);
        return platform.sql(JOURNAL)
                .param("tenant", tenant.toString())
                .param("people", people)
                .param("lines", JOURNAL_LINES)
                .query((row, index) -> new JournalLine(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("person")))
                .list();
    }

    private int differences(String schema) {
        try (Connection connection = connections.getConnection()) {
            return DriftCheck.of(connection, schema).size();
        } catch (SQLException e) {
            throw new DataRetrievalFailureException("The schema " + schema + " cannot be compared", e);
        }
    }
}
