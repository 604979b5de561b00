package fr.gisement.chart;

import fr.gisement.installation.Installation;
import fr.gisement.testing.TestInstallation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Stands for a backup that was recovered on a server of its own: the whole database as it was at a moment. */
final class RecoveredCopy {

    private final TestInstallation live;

    RecoveredCopy(TestInstallation live) {
        this.live = live;
    }

    void make() throws SQLException {
        // A database that is copied must have no visitor, and the pool must not hand out a connection that was ended.
        live.owner().getHikariPoolMXBean().softEvictConnections();
        asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name()));
        asSuperuser("create database %1$s_copy template %1$s owner %1$s_owner".formatted(name()));
    }

    void drop() throws SQLException {
        asSuperuser("drop database if exists %s_copy".formatted(name()));
    }

    /** The owner's connection to the copy. */
    Connection connect() throws SQLException {
        return owner("_copy");
    }

    /** The owner's connection to the live database. */
    Connection connectToTheLive() throws SQLException {
        return owner("");
    }

    private Connection owner(String ending) throws SQLException {
        Installation installation = live.installation();
        return DriverManager.getConnection(
                installation.jdbcUrl() + ending, installation.naming().owner(), installation.ownerPassword());
    }

    private void asSuperuser(String sql) throws SQLException {
        String url = live.installation().jdbcUrl().replaceFirst("/[^/]+$", "/postgres");
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "");
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private String name() {
        return live.installation().naming().prefix();
    }
}
