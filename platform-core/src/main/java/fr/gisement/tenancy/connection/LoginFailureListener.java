package fr.gisement.tenancy.connection;

import java.sql.SQLException;

/**
 * Hears of logins that the database refuses or whose settings are not as they were made, so that somebody can heal them.
 * It is called on the thread that wanted the connection and must not take long.
 */
@FunctionalInterface
public interface LoginFailureListener {

    void loginFailed(String login, SQLException cause);
}
