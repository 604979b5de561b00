package fr.gisement.tenancy.connection;

import java.sql.SQLException;
import java.util.Set;

/** What the codes of PostgreSQL's errors mean to the pool. */
final class SqlStates {

    static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final Set<String> SERVER_ENDS_SESSION = Set.of("57P01", "57P02", "57P03", "57P05");

    private SqlStates() {}

    /** Wrong password, no such role, or no right to connect. */
    static boolean refusesLogin(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("28") || state.equals(INSUFFICIENT_PRIVILEGE));
    }

    /** The connection is gone, whatever was asked of it. */
    static boolean endsConnection(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || SERVER_ENDS_SESSION.contains(state));
    }
}
