package fr.gisement.operations;

import fr.gisement.platform.PlatformConfiguration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows of onboardings, wherever they were begun. */
@Component
class ImportTable {

    /** @param undoing whether it is being taken back */
    record Import(UUID id, String file, boolean undoing, Instant startedAt, int done, int total) {}

    private static final String SELECT = """
            select r.id, r.file_name, r.state, r.started_at,
                   (select count(*) from import_item i where i.run_id = r.id) as total,
                   (select count(*) from import_item i
                    where i.run_id = r.id
                      and i.state in ('FAILED', case r.state when 'UNDOING' then 'UNDONE' else 'DONE' end)) as done
            from import_run r
            """;

    private final JdbcClient platform;

    ImportTable(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /** The one under way, or interrupted. */
    Optional<Import> unfinished() {
        return platform.sql(SELECT + "where r.state in ('RUNNING', 'UNDOING')")
                .query((row, index) -> read(row))
                .optional();
    }

    /** The last one that changed something and was not taken back. */
    Optional<Import> last() {
        return platform.sql(SELECT + """
                        where r.state <> 'UNDONE'
                          and (exists (select from import_item i where i.run_id = r.id)
                               or exists (select from import_change c where c.run_id = r.id))
                        order by r.id desc limit 1""").query((row, index) -> read(row)).optional();
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("state").equals("UNDOING"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getInt("done"),
                row.getInt("total"));
    }
}
