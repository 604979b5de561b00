package fr.gisement.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A lock among the owner's processes that the database drops with the connection: a killed process holds nothing. */
public final class FleetLock implements AutoCloseable {

    private static final int NAMESPACE = 0x61_53_45_6d;

    /** What is done by one process at a time. */
    public enum Purpose {
        /** Liquibase on the platform schema and the templates. */
        TEMPLATES,
        /** Keeping the stock of spare schemas. */
        SPARES,
        /** An import of the directory. */
        ONBOARDING
    }

    private final Connection connection;
    private final Purpose purpose;

    private FleetLock(Connection connection, Purpose purpose) {
        this.connection = connection;
        this.purpose = purpose;
    }

    /** Takes the lock, waiting for it as long as it needs. */
    public static FleetLock take(Connection owner, Purpose purpose) throws SQLException {
        call(owner, "select pg_advisory_lock(?, ?)", purpose);
        return new FleetLock(owner, purpose);
    }

    /** Takes the lock if nobody holds it. */
    public static Optional<FleetLock> tryTake(Connection owner, Purpose purpose) throws SQLException {
        return call(owner, "select pg_try_advisory_lock(?, ?)", purpose)
                ? Optional.of(new FleetLock(owner, purpose))
                : Optional.empty();
    }

    /** The connection that holds the lock. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        call(connection, "select pg_advisory_unlock(?, ?)", purpose);
    }

    private static boolean call(Connection connection, String function, Purpose purpose) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setInt(1, NAMESPACE);
            statement.setInt(2, purpose.name().hashCode());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return "t".equals(rows.getString(1));
            }
        }
    }
}
