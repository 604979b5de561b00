package fr.gisement.tenancy.connection;

import fr.gisement.installation.Installation;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.tenancy.TenancyProperties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens, checks and closes the connections of logins for the pool. */
final class LaneConnectionFactory extends BaseKeyedPooledObjectFactory<Lane, LaneConnection> {

    private static final Logger log = LoggerFactory.getLogger(LaneConnectionFactory.class);

    /** How long a rested connection may take to say that it is one. */
    private static final int VALIDATION_SECONDS = 2;

    private final Installation installation;
    private final LoginPasswords passwords;
    private final TenancyProperties.Pool settings;
    private final LoginFailureListener failures;
    private final ServerCheck server;

    LaneConnectionFactory(
            Installation installation,
            TenancyProperties.Pool settings,
            LoginFailureListener failures,
            ServerCheck server) {
        this.installation = installation;
        this.passwords = new LoginPasswords(installation.loginSecret());
        this.settings = settings;
        this.failures = failures;
        this.server = server;
    }

    @Override
    public LaneConnection create(Lane lane) throws SQLException {
        server.require();
        Connection connection = connect(lane.login());
        try {
            return new LaneConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Connection connect(String login) throws SQLException {
        try {
            return DriverManager.getConnection(installation.jdbcUrl(), propertiesOf(login));
        } catch (SQLException e) {
            if (!SqlStates.refusesLogin(e)) {
                throw e;
            }
            failures.loginFailed(login, e);
            throw new SQLInvalidAuthorizationSpecException(
                    "The database refuses the login " + login + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }

    private Properties propertiesOf(String login) {
        Properties properties = new Properties();
        properties.setProperty("user", login);
        properties.setProperty("password", passwords.passwordOf(login));
        properties.setProperty("currentSchema", LaneConnection.PATH);
        properties.setProperty("ApplicationName", "gisement");
        properties.setProperty("connectTimeout", seconds(settings.connectTimeout()));
        properties.setProperty("loginTimeout", seconds(settings.connectTimeout())); // of a server that says nothing
        properties.setProperty("socketTimeout", seconds(settings.socketTimeout()));
        // whatever is worth asking a tenant is asked again: let the server keep its plan from the first time
        properties.setProperty("prepareThreshold", "1");
        return properties;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.plusMillis(999).toSeconds()));
    }

    @Override
    public PooledObject<LaneConnection> wrap(LaneConnection connection) {
        return new DefaultPooledObject<>(connection);
    }

    @Override
    public boolean validateObject(Lane lane, PooledObject<LaneConnection> pooled) {
        if (pooled.getCreateInstant().plus(settings.maxLifetime()).isBefore(Instant.now())) {
            return false;
        }
        if (pooled.getIdleDuration().compareTo(settings.trustIdle()) < 0) {
            return true;
        }
        try {
            boolean valid = pooled.getObject().connection().isValid(VALIDATION_SECONDS);
            pooled.getObject().rollback();
            return valid;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void destroyObject(Lane lane, PooledObject<LaneConnection> pooled) {
        lane.forget();
        try {
            pooled.getObject().connection().close();
        } catch (SQLException e) {
            log.debug("Closing a connection of {} failed", lane, e);
        }
    }
}
