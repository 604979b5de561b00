package fr.gisement.migrations.rollout;

import java.sql.SQLException;
import java.util.Set;

/** A version could not be applied to a schema. */
final class SchemaMigrationException extends Exception {

    private static final long serialVersionUID = 1L;

    /** lock_not_available, deadlock_detected, serialization_failure, query_canceled: what passes by itself. */
    private static final Set<String> PASSING = Set.of("55P03", "40P01", "40001", "57014");

    private final int version;
    private final transient SQLException cause;

    SchemaMigrationException(int version, SQLException cause) {
        super(cause);
        this.version = version;
        this.cause = cause;
    }

    int version() {
        return version;
    }

    /** Whether repeating it may help. */
    boolean passes() {
        return PASSING.contains(String.valueOf(cause.getSQLState()));
    }

    /** Whether it says nothing about the schema: the server is away. */
    boolean serverAway() {
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
    }

    /** The server's own words, on one line. */
    String reason() {
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
