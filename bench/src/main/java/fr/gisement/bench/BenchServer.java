package fr.gisement.bench;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.ClusterBootstrap;
import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.Wall;
import fr.gisement.migrations.changelog.ChangelogFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server that keeps its promises to the disk, and as many empty installations on it as measures need. */
final class BenchServer implements AutoCloseable {

    private static final String LOGIN_SECRET = "the bench's secret, of no use elsewhere";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedPostgres postgres;

    BenchServer() throws IOException {
        this(300);
    }

    BenchServer(int connections) throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", String.valueOf(connections))
                .setServerConfig("max_locks_per_transaction", "256")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("jit", "off")
                .start();
    }

    /** An installation with its templates prepared. */
    Site installation(Wall wall) throws SQLException {
        return installation(wall, ChangelogFiles.packaged());
    }

    /** The same with other changelogs. */
    Site installation(Wall wall, ChangelogFiles files) throws SQLException {
        String name = "bench" + NUMBER.incrementAndGet();
        FleetNaming naming = new FleetNaming(name);
        try (Connection superuser = superuser("postgres")) {
            ClusterBootstrap.prepareCluster(superuser, naming, name, "owner", "platform");
        }
        try (Connection superuser = superuser(name)) {
            ClusterBootstrap.hardenDatabase(superuser, naming);
        }
        Installation installation = new Installation(url(name), naming, "owner", "platform", LOGIN_SECRET, null);
        HikariDataSource owner = new HikariDataSource();
        owner.setJdbcUrl(installation.jdbcUrl());
        owner.setUsername(naming.owner());
        owner.setPassword("owner");
        owner.setMaximumPoolSize(8);
        Fleet fleet =
                new Fleet(owner, naming, new LoginPasswords(LOGIN_SECRET), FleetSettings.DEFAULT.withWall(wall), files);
        fleet.prepare();
        return new Site(installation, owner, fleet);
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    /** Gives measures that follow one another the same start: nothing dirty, statistics fresh. */
    void settle(Site site) throws SQLException {
        try (Connection superuser = superuser(site.database());
                Statement statement = superuser.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database);
    }

    @Override
    public void close() throws IOException {
        try (Connection superuser = superuser("postgres");
                Statement statement = superuser.createStatement()) {
            // The server is given a few seconds to stop, less than a checkpoint of thousands of tables takes.
            statement.execute("checkpoint");
        } catch (SQLException e) {
            System.err.println("No checkpoint before the end: " + e.getMessage());
        }
        postgres.close();
    }

    /** One installation, with its owner's connections. */
    record Site(Installation installation, HikariDataSource owner, Fleet fleet) implements AutoCloseable {

        String database() {
            return installation.naming().prefix();
        }

        /** The same fleet as it would be kept behind another wall. */
        Fleet fleetBehind(Wall wall) {
            return new Fleet(
                    owner,
                    installation.naming(),
                    new LoginPasswords(installation.loginSecret()),
                    FleetSettings.DEFAULT.withWall(wall));
        }

        void execute(String sql) throws SQLException {
            try (Connection connection = owner.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() {
            owner.close();
        }
    }
}
