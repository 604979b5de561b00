package fr.gisement.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.operations.OperationWorker;
import javax.sql.DataSource;

/** The fleet of an installation, and the owner's connections to it, as long as this is open. */
final class OpenFleet implements AutoCloseable {

    /** Beside the workers on tenants: one that holds a lock, one that looks, one that onboards. */
    private static final int BESIDE_WORKERS = 3;

    private final HikariDataSource owner;
    private final Fleet fleet;

    private OpenFleet(HikariDataSource owner, Fleet fleet) {
        this.owner = owner;
        this.fleet = fleet;
    }

    /** @throws CommandException when the installation was given without the owner's password */
    static OpenFleet of(Installation installation, FleetSettings settings) {
        String password = installation.ownerPassword();
        if (password == null) {
            throw new CommandException(ExitCode.USAGE, "failure.ownerNeeded");
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("owner");
        config.setJdbcUrl(installation.jdbcUrl());
        config.setUsername(installation.naming().owner());
        config.setPassword(password);
        config.setMaximumPoolSize(
                settings.workers() + BESIDE_WORKERS + OperationWorker.connections(settings.workers()));
        config.setMinimumIdle(0);
        config.setIdleTimeout(30_000);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(1); // one attempt: a silent server is told at once
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("ApplicationName", "gisement-owner");
        HikariDataSource owner = new HikariDataSource(config);
        LoginPasswords passwords = new LoginPasswords(installation.loginSecret());
        return new OpenFleet(owner, new Fleet(owner, installation.naming(), passwords, settings));
    }

    Fleet fleet() {
        return fleet;
    }

    DataSource owner() {
        return owner;
    }

    @Override
    public void close() {
        owner.close();
    }
}
