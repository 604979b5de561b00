package fr.gisement.app;

import fr.gisement.installation.Installation;
import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.provisioning.RoleReconciler.Incident;
import fr.gisement.tenancy.connection.LoginFailureListener;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the tenants' roles: at the start, from time to time, and soon after the database refused a login. */
final class RoleWatch implements LoginFailureListener {

    private static final Logger LOG = LoggerFactory.getLogger(RoleWatch.class);
    private static final Duration ROUND = Duration.ofMinutes(10);
    private static final String WRONG_PASSWORD = "28P01";

    private final String jdbcUrl;
    private volatile Instant due = Instant.MIN;

    RoleWatch(Installation installation) {
        this.jdbcUrl = installation.jdbcUrl();
    }

    @Override
    public void loginFailed(String login, SQLException failure) {
        due = Instant.MIN;
    }

    /** Looks if it is time to. */
    void look(Fleet fleet) throws SQLException {
        if (Instant.now().isBefore(due)) {
            return;
        }
        due = Instant.now().plus(ROUND);
        for (Incident incident : fleet.reconcile(this::accepts)) {
            LOG.warn(
                    "Role {}: {}{}",
                    incident.role(),
                    incident.what(),
                    incident.healed() ? ", healed" : ", which only a superuser can heal");
        }
    }

    private boolean accepts(String login, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("ApplicationName", "gisement-role-watch");
        try {
            DriverManager.getConnection(jdbcUrl, properties).close();
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
