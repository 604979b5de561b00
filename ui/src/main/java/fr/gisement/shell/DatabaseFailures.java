package fr.gisement.shell;

import fr.gisement.tenancy.RegistryUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed because the database was away, and will work again by itself. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    static boolean causedBy(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailableException || (cause instanceof SQLException e && away(e))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Class 08 is a connection that failed, 57P a server that stops or starts, 53 one that is full.
     */
    private static boolean away(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")));
    }
}
