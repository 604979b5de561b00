package fr.gisement.operations;

import fr.gisement.audit.AuditJournal;
import fr.gisement.identity.Membership;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.migrations.Transactions;
import fr.gisement.tenancy.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of operations as the worker uses it, with the owner's connections. */
final class OperationLedger {

    private static final String TAKE = """
            update platform.operation o
            set state = 'RUNNING', attempt = attempt + 1, started_at = coalesce(started_at, clock_timestamp())
            from platform.person p
            where o.id = :id and o.state in ('WAITING', 'RUNNING') and p.id = o.requested_by
            returning o.id, o.kind, o.tenant_id, o.subject, o.parameters, o.attempt, o.started_at,
                      o.interrupt_at is not null as stopping,
                      p.id as person_id, p.mail, p.civility, p.given_name, p.family_name,
                      exists (select from platform.membership m
                              where m.person_id = p.id and m.role = 'RECTORAT_ADMIN' and %s) as allowed""".formatted(Membership.HOLDS_NOW);

    /** Keeps what people gave and got long enough to look at it again, and no longer: it names people. */
    private static final String FORGET_FILES = """
            delete from platform.operation_file f using platform.operation o
            where o.id = f.operation_id and o.ended_at < now() - interval '30 days'""";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Another worker took the operation over, since this one seemed dead: what it does must not count. */
    static final class TakenOverException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenOverException(OperationTask task) {
            super("Operation " + task.id() + " was taken over by another worker");
        }
    }

    private final DataSource owner;
    private final JdbcClient client;

    OperationLedger(DataSource owner) {
        this.owner = owner;
        this.client = JdbcClient.create(owner);
    }

    /** Takes an operation to do it, or to go on with it; empty when it has ended. */
    Optional<OperationTask> take(OperationId id) {
        return client.sql(TAKE)
                .param("id", id.value())
                .query((row, index) -> task(row))
                .optional();
    }

    /**
     * Notes how far it is.
     *
     * @return whether it is to stop: somebody asked for it, or another worker has taken it over
     */
    boolean progress(OperationTask task, OperationRun.Position position) {
        return client.sql("""
                        update platform.operation
                        set done = :done, total = :total, seconds_left = :left, step = :step, step_name = :name
                        where id = :id and state = 'RUNNING' and attempt = :attempt
                        returning interrupt_at is not null""")
                .param("done", position.done())
                .param("total", position.total())
                .param("left", position.secondsLeft())
                .param("step", position.step().name())
                .param("name", position.name())
                .param("id", task.id().value())
                .param("attempt", task.attempt())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Notes how it ended, and notes it in the journal, in a transaction of its own. */
    void end(OperationTask task, OperationEnding ending) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            Transactions.run(connection, () -> end(connection, task, ending));
        }
    }

    /** The same in the caller's transaction, so that it ends together with what it did. */
    void end(Connection connection, OperationTask task, OperationEnding ending) {
        JdbcClient transaction = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        int ended = transaction
                .sql("""
                        update platform.operation
                        set state = :state, ended_at = clock_timestamp(), step = 'ENDED', step_name = '',
                            seconds_left = null, outcome = cast(:outcome as jsonb), failure = cast(:failure as jsonb)
                        where id = :id and state = 'RUNNING' and attempt = :attempt""")
                .param("state", ending.state().name())
                .param("outcome", ending.outcome() == null ? null : JSON.writeValueAsString(ending.outcome()))
                .param("failure", ending.failure() == null ? null : JSON.writeValueAsString(ending.failure()))
                .param("id", task.id().value())
                .param("attempt", task.attempt())
                .update();
        if (ended == 0) {
            throw new TakenOverException(task);
        }
        for (OperationOrder.File file : ending.files()) {
            transaction
                    .sql("insert into platform.operation_file values (:id, :purpose, :name, :content)")
                    .param("id", task.id().value())
                    .param("purpose", file.purpose())
                    .param("name", file.file().name())
                    .param("content", file.file().content())
                    .update();
        }
        new AuditJournal(transaction)
                .record(
                        task.requestedBy(),
                        ending.action(),
                        task.kind().about(task.tenant(), task.subject()),
                        detail(task, ending));
    }

    boolean ended(OperationId id) {
        return client.sql("select ended_at is not null from platform.operation where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** A file that an operation was given or wrote. */
    Optional<UploadedFile> file(OperationId operation, String purpose) {
        return client.sql(
                        "select name, content from platform.operation_file where operation_id = :id and purpose = :purpose")
                .param("id", operation.value())
                .param("purpose", purpose)
                .query((row, index) -> new UploadedFile(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    void forgetOldFiles() {
        client.sql(FORGET_FILES).update();
    }

    JdbcClient client() {
        return client;
    }

    private static Map<String, Object> detail(OperationTask task, OperationEnding ending) {
        Map<String, Object> detail = new HashMap<>(task.parameters());
        detail.put("kind", task.kind().name());
        detail.put("operation", task.id().toString());
        Told failure = ending.failure();
        if (failure != null) {
            detail.put("failure", failure.french());
        }
        return detail;
    }

    private static OperationTask task(ResultSet row) throws SQLException {
        @Nullable UUID tenant = row.getObject("tenant_id", UUID.class);
        return new OperationTask(
                new OperationId(row.getObject("id", UUID.class)),
                OperationKind.valueOf(row.getString("kind")),
                tenant == null ? null : new TenantId(tenant),
                row.getString("subject"),
                JSON.readValue(row.getString("parameters"), new TypeReference<>() {}),
                row.getInt("attempt"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                new Person(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("mail"),
                        row.getString("civility"),
                        row.getString("given_name"),
                        row.getString("family_name")),
                row.getBoolean("allowed"),
                row.getBoolean("stopping"));
    }
}
