package fr.gisement.tenancy.connection;

import java.sql.SQLException;

/** A connection came with a role or a path of its own: somebody's statement changed it for longer than a transaction. */
final class AlteredSessionException extends SQLException {

    AlteredSessionException(String role, String path) {
        super("The session was altered: role " + role + ", search_path " + path);
    }
}
