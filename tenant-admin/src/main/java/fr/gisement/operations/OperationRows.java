package fr.gisement.operations;

import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads operations out of their rows. */
final class OperationRows {

    static final String SELECT = """
            select o.id, o.kind, o.tenant_id, o.subject, o.requested_at, o.started_at, o.ended_at, o.state,
                   o.interrupt_at is not null as stopping, o.done, o.total, o.seconds_left, o.step, o.step_name,
                   o.outcome, o.failure, p.given_name || ' ' || p.family_name as requested_by
            from operation o join person p on p.id = o.requested_by
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private OperationRows() {}

    static OperationStatus status(ResultSet row, int index) throws SQLException {
        OperationKind kind = OperationKind.valueOf(row.getString("kind"));
        UUID tenant = row.getObject("tenant_id", UUID.class);
        OperationState state = OperationState.valueOf(row.getString("state"));
        return new OperationStatus(
                new OperationId(row.getObject("id", UUID.class)),
                kind,
                tenant == null ? null : new TenantId(tenant),
                row.getString("subject"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                state,
                !state.ended() && row.getBoolean("stopping"),
                row.getInt("done"),
                row.getInt("total"),
                seconds(row),
                OperationStep.valueOf(row.getString("step")),
                row.getString("step_name"),
                outcome(kind, row.getString("outcome")),
                told(row.getString("failure")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Duration seconds(ResultSet row) throws SQLException {
        Integer left = row.getObject("seconds_left", Integer.class);
        return left == null ? null : Duration.ofSeconds(left);
    }

    private static @Nullable OperationOutcome outcome(OperationKind kind, @Nullable String text) {
        Class<? extends OperationOutcome> type = kind.outcome();
        return type == null || text == null ? null : JSON.readValue(text, type);
    }

    private static @Nullable Told told(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Told.class);
    }
}
