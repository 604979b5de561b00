package fr.gisement.migrations;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in one transaction of a connection that is otherwise in auto-commit. */
public final class Transactions {

    /** Work that may fail as the database does. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    private Transactions() {}

    /** Commits when the work returns, rolls back when it throws. */
    public static void run(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            work.run();
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
