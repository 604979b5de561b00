package fr.gisement.onboarding.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what the database knows of imports. */
public final class ImportHistory {

    private final DataSource owner;

    public ImportHistory(DataSource owner) {
        this.owner = owner;
    }

    /** The import or undo that is under way or was interrupted. */
    public Optional<ImportRun> unfinished() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return new ImportJournal(connection).unfinished();
        }
    }

    /** The last import that was not undone. */
    public Optional<ImportRun> last() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return new ImportJournal(connection).last();
        }
    }

    /** The French text report of an import, as it was when it began. */
    public String report(UUID run) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return new ImportJournal(connection).report(run);
        }
    }
}
