package fr.gisement.tenancy.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A connection of a login with what it needs to change roles.
 *
 * <p>Its search path is and stays {@code "$user"}: the schema named like the role of the moment, and none at all for a
 * login between two transactions. Were the path itself changed for each transaction, the server would report the change
 * to the driver (since PostgreSQL 18), and the driver would throw away everything it had prepared.
 */
final class LaneConnection {

    /** The path of every tenant's connection, in the notation of the server. */
    static final String PATH = "\"$user\"";

    private static final String TAKE_ROLE = """
            select current_setting('role'), current_setting('search_path'),
                   set_config('role', ?, true), set_config('search_path', '"$user"', true)""";

    private final Connection connection;
    private final PreparedStatement takeRole;

    LaneConnection(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        takeRole = connection.prepareStatement(TAKE_ROLE);
    }

    Connection connection() {
        return connection;
    }

    /**
     * Begins a transaction under the role, in one round trip.
     *
     * @throws AlteredSessionException when an earlier transaction left a role or a path behind
     */
    void take(String role) throws SQLException {
        takeRole.setString(1, role);
        try (ResultSet result = takeRole.executeQuery()) {
            result.next();
            String roleBefore = result.getString(1);
            String pathBefore = result.getString(2);
            if (!"none".equals(roleBefore) || !PATH.equals(pathBefore)) {
                throw new AlteredSessionException(roleBefore, pathBefore);
            }
        }
    }

    /** Ends whatever transaction is open; costs nothing when none is. */
    void rollback() throws SQLException {
        connection.rollback();
    }

    boolean closed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
