package fr.gisement.tenancy.connection;

import java.sql.SQLException;

/** Tells callers at once when the server does not answer, before they wait for it. */
@FunctionalInterface
interface ServerCheck {

    /** Knows nothing of the server. */
    ServerCheck NONE = () -> {};

    void require() throws SQLException;
}
