package fr.gisement.operations;

import fr.gisement.onboarding.run.ImportRun;
import fr.gisement.operations.OperationOutcome.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of recorded imports, for a worker that takes up what another left. */
final class ImportFacts {

    private static final String SELECT = """
            select r.id, r.state, r.file_name, r.report,
                   (select count(*) from platform.import_item i where i.run_id = r.id) as total,
                   (select count(*) from platform.import_item i
                    where i.run_id = r.id and i.state in ('DONE', 'UNDONE')) as done
            from platform.import_run r
            """;

    /** @param report the French text written when it began */
    record Run(
            UUID id, ImportRun.State state, String file, String report, int done, int total, List<Failure> failures) {}

    private final JdbcClient owner;

    ImportFacts(JdbcClient owner) {
        this.owner = owner;
    }

    Optional<Run> find(UUID id) {
        return owner.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query((row, index) -> run(row))
                .optional();
    }

    /** The import of a file that began after a moment and went to its end. */
    Optional<Run> endedSince(Instant since, String sha256) {
        return owner.sql(SELECT + """
                        where r.file_sha256 = :sha256 and r.started_at >= :since and r.state in ('DONE', 'FAILED')
                        order by r.id desc limit 1""")
                .param("sha256", sha256)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> run(row))
                .optional();
    }

    private Run run(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Run(
                id,
                ImportRun.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("report"),
                row.getInt("done"),
                row.getInt("total"),
                failures(id));
    }

    private List<Failure> failures(UUID run) {
        return owner.sql("""
                        select name, coalesce(reason, '') as reason from platform.import_item
                        where run_id = :run and state <> 'PENDING' and reason is not null order by seq""")
                .param("run", run)
                .query((row, index) -> new Failure(row.getString("name"), row.getString("reason")))
                .list();
    }
}
