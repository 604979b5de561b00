package fr.gisement.migrations;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.migrations.changelog.ChangelogFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A database and role prefix of its own for a test, on the one PostgreSQL server of this module's test run. */
final class TestFleet implements AutoCloseable {

    static final String SECRET = "a secret of at least thirty-two characters";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("max_locks_per_transaction", "256")
                        .start();
                askTenantLoginsForPasswords(postgres);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * The embedded server trusts everybody; tenant logins and roles, whose names hold "_l_" and "_t_", are asked as on
         * a real one, but in the database of {@link TestFleet#trusting}.
         */
        private static void askTenantLoginsForPasswords(EmbeddedPostgres postgres) throws IOException, SQLException {
            try (Connection superuser = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort()), "postgres", "");
                    Statement statement = superuser.createStatement()) {
                Path rules;
                try (ResultSet rows = statement.executeQuery("show hba_file")) {
                    rows.next();
                    rules = Path.of(rows.getString(1));
                }
                Files.writeString(rules, """
                        host "/_trusting$" all 127.0.0.1/32 trust
                        host all "/_[lt]_" 127.0.0.1/32 scram-sha-256
                        host all all 127.0.0.1/32 trust
                        local all all trust
                        """);
                statement.execute("select pg_reload_conf()");
            }
        }
    }

    final FleetNaming naming;
    final HikariDataSource owner;
    private final String database;
    private final String url;

    TestFleet() throws SQLException {
        database = "fleet" + NUMBER.incrementAndGet();
        naming = new FleetNaming(database);
        url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Server.POSTGRES.getPort(), database);
        try (Connection superuser = superuser("postgres")) {
            ClusterBootstrap.prepareCluster(superuser, naming, database, "owner", "platform");
        }
        try (Connection superuser = superuser(database)) {
            ClusterBootstrap.hardenDatabase(superuser, naming);
        }
        owner = new HikariDataSource();
        owner.setJdbcUrl(url);
        owner.setUsername(naming.owner());
        owner.setPassword("owner");
        owner.setMaximumPoolSize(6);
        owner.setMinimumIdle(0);
    }

    Fleet fleet() {
        return fleet(ChangelogFiles.packaged());
    }

    Fleet fleet(ChangelogFiles files) {
        return fleet(files, FleetSettings.DEFAULT);
    }

    Fleet fleet(ChangelogFiles files, FleetSettings settings) {
        return new Fleet(owner, naming, new LoginPasswords(SECRET), settings, files);
    }

    Connection superuser(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Server.POSTGRES.getPort(), name), "postgres", "");
    }

    Connection superuser() throws SQLException {
        return superuser(database);
    }

    String passwordUrl() {
        return url;
    }

    /**
     * A session of a role that is asked for no password, in a database that the role's group of tenants may connect to:
     * what the workers of a Citus cluster are to the coordinator.
     */
    Connection trusting(String role) throws SQLException {
        String trusting = database + "_trusting";
        try (Connection superuser = superuser("postgres");
                Statement statement = superuser.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(trusting))) {
                if (!rows.next()) {
                    statement.execute("create database %s template template0".formatted(trusting));
                    statement.execute("revoke all on database %s from public".formatted(trusting));
                    statement.execute("grant connect on database %s to %s".formatted(trusting, naming.tenant()));
                }
            }
        }
        return DriverManager.getConnection(url + "_trusting", role, null);
    }

    Connection login(String login) throws SQLException {
        return DriverManager.getConnection(url, login, new LoginPasswords(SECRET).passwordOf(login));
    }

    /** Creates tenants' schemas, in one transaction each. */
    List<String> create(Fleet fleet, SchemaKind kind, int count) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = owner.getConnection()) {
            for (int i = 0; i < count; i++) {
                Transactions.run(
                        connection, () -> schemas.add(fleet.provisioner().claim(connection, kind)));
            }
        }
        return schemas;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> query(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    @Override
    public void close() {
        owner.close();
    }
}
