package fr.gisement.operations;

import fr.gisement.identity.PersonId;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of operations as the application may use it: to ask, to ask to stop, to read. */
@Component
class OperationTable {

    private final JdbcClient platform;
    private final JsonMapper json = JsonMapper.shared();

    OperationTable(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /** Empty when something of the same lane is under way. */
    Optional<OperationId> add(OperationOrder order, PersonId requestedBy) {
        TenantId tenant = order.tenant();
        Optional<OperationId> id = platform.sql("""
                        insert into operation (kind, lane, tenant_id, subject, parameters, requested_by)
                        values (:kind, :lane, :tenant, :subject, cast(:parameters as jsonb), :by)
                        on conflict (lane) where state in ('WAITING', 'RUNNING') do nothing
                        returning id""")
                .param("kind", order.kind().name())
                .param("lane", order.lane())
                .param("tenant", tenant == null ? null : tenant.value())
                .param("subject", order.subject())
                .param("parameters", json.writeValueAsString(order.parameters()))
                .param("by", requestedBy.value())
                .query(UUID.class)
                .optional()
                .map(OperationId::new);
        id.ifPresent(added -> order.files().forEach(file -> add(added, file)));
        return id;
    }

    private void add(OperationId operation, OperationOrder.File file) {
        platform.sql(
                        "insert into operation_file (operation_id, purpose, name, content) values (:id, :purpose, :name, :content)")
                .param("id", operation.value())
                .param("purpose", file.purpose())
                .param("name", file.file().name())
                .param("content", file.file().content())
                .update();
    }

    Optional<OperationStatus> find(OperationId id) {
        return platform.sql(OperationRows.SELECT + "where o.id = :id")
                .param("id", id.value())
                .query(OperationRows::status)
                .optional();
    }

    /** Newest first. */
    List<OperationStatus> latest(int count) {
        return platform.sql(OperationRows.SELECT + "order by o.id desc limit :count")
                .param("count", count)
                .query(OperationRows::status)
                .list();
    }

    Optional<OperationStatus> latest(OperationKind kind, OperationState state) {
        return platform.sql(
                        OperationRows.SELECT + "where o.kind = :kind and o.state = :state order by o.id desc limit 1")
                .param("kind", kind.name())
                .param("state", state.name())
                .query(OperationRows::status)
                .optional();
    }

    Optional<OperationStatus> inLane(String lane) {
        return platform.sql(OperationRows.SELECT + "where o.lane = :lane and o.state in ('WAITING', 'RUNNING')")
                .param("lane", lane)
                .query(OperationRows::status)
                .optional();
    }

    List<OperationStatus> underWay() {
        return platform.sql(OperationRows.SELECT + "where o.state in ('WAITING', 'RUNNING') order by o.id desc")
                .query(OperationRows::status)
                .list();
    }

    Optional<OperationStatus> underWay(OperationKind kind) {
        return platform.sql(OperationRows.SELECT
                        + "where o.kind = :kind and o.state in ('WAITING', 'RUNNING') order by o.id desc limit 1")
                .param("kind", kind.name())
                .query(OperationRows::status)
                .optional();
    }

    /** Asks to stop; whether there was anything to stop. */
    boolean interrupt(OperationId id) {
        return platform.sql("""
                        update operation set interrupt_at = clock_timestamp()
                        where id = :id and state in ('WAITING', 'RUNNING') and interrupt_at is null""").param("id", id.value()).update() == 1;
    }

    Optional<UploadedFile> file(OperationId id, String purpose) {
        return platform.sql("select name, content from operation_file where operation_id = :id and purpose = :purpose")
                .param("id", id.value())
                .param("purpose", purpose)
                .query((row, index) -> new UploadedFile(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    Set<ReportFormat> reports(OperationId id, Locale locale) {
        List<String> purposes = platform.sql("select purpose from operation_file where operation_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
        Set<ReportFormat> formats = EnumSet.allOf(ReportFormat.class);
        formats.removeIf(format -> !purposes.contains(format.purpose(locale)));
        return formats;
    }

    boolean knowsSchema(String schema) {
        return platform.sql(
                        "select exists (select from fleet_schema where schema_name = :schema and purpose <> 'TEMPLATE')")
                .param("schema", schema)
                .query(Boolean.class)
                .single();
    }
}
