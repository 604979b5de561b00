package fr.gisement.testing;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.ClusterBootstrap;
import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.Transactions;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.tenancy.TenantLifecycle.NewTenant;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An installation of a test's own: a database and a role prefix of its own on the servers that all tests of the JVM
 * share, prepared and without tenants.
 */
public final class TestInstallation implements AutoCloseable {

    private static final String SECRET = "the secret that passwords of logins derive from";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** How a superuser comes into a database of the servers. */
    @FunctionalInterface
    public interface Superuser {
        Connection enter(String database) throws SQLException;
    }

    private final Installation installation;
    private final Superuser superuser;
    /** The superuser's sessions that wait for the next question; tests ask by the thousand. */
    private final Queue<Connection> kept = new ConcurrentLinkedQueue<>();
    /** Servers that a test may kill or stop are entered anew each time. */
    private final boolean keeping;

    private final HikariDataSource owner;
    private final Fleet fleet;
    private final TenantLifecycle lifecycle;

    /** What a test does to tenants with the owner's connection, in one transaction. */
    @FunctionalInterface
    public interface OwnerWork {
        void run(TenantLifecycle lifecycle, Connection owner) throws SQLException;
    }

    private TestInstallation(FleetSettings settings) throws SQLException {
        this(fresh(), database -> DriverManager.getConnection(url(database), "postgres", ""), true, settings);
    }

    private TestInstallation(Installation installation, Superuser superuser, boolean keeping, FleetSettings settings)
            throws SQLException {
        this.installation = installation;
        this.superuser = superuser;
        this.keeping = keeping;
        FleetNaming naming = installation.naming();
        owner = new HikariDataSource();
        owner.setJdbcUrl(installation.jdbcUrl());
        owner.setUsername(naming.owner());
        owner.setPassword(installation.ownerPassword());
        owner.setMaximumPoolSize(12); // a worker of the rectorat has three operations at once
        owner.setMinimumIdle(0);
        fleet = new Fleet(owner, naming, new LoginPasswords(installation.loginSecret()), settings);
        fleet.prepare();
        lifecycle = new TenantLifecycle(fleet.provisioner());
    }

    private static Installation fresh() throws SQLException {
        String name = "test%d".formatted(NUMBER.incrementAndGet());
        FleetNaming naming = new FleetNaming(name);
        try (Connection superuser = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            ClusterBootstrap.prepareCluster(superuser, naming, name, "of the owner", "of the platform");
        }
        try (Connection superuser = DriverManager.getConnection(url(name), "postgres", "")) {
            ClusterBootstrap.hardenDatabase(superuser, naming);
        }
        return new Installation(
                url(name),
                naming,
                "of the owner",
                "of the platform",
                SECRET,
                "redis://127.0.0.1:" + TestServers.redisPort());
    }

    /** A new installation whose wall is the circonscription's. */
    public static TestInstallation create() {
        return create(Wall.CIRCONSCRIPTION);
    }

    public static TestInstallation create(Wall wall) {
        return create(FleetSettings.DEFAULT.withWall(wall));
    }

    public static TestInstallation create(FleetSettings settings) {
        try {
            return new TestInstallation(settings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over an installation on other servers, whose database and fixed roles are there. */
    public static TestInstallation over(Installation installation, Superuser superuser) {
        try {
            return new TestInstallation(installation, superuser, false, FleetSettings.DEFAULT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Installation installation() {
        return installation;
    }

    /** The same installation with another Redis, or none. */
    public Installation installation(@Nullable String redisUri) {
        return new Installation(
                installation.jdbcUrl(),
                installation.naming(),
                installation.ownerPassword(),
                installation.platformPassword(),
                installation.loginSecret(),
                redisUri);
    }

    public Fleet fleet() {
        return fleet;
    }

    public HikariDataSource owner() {
        return owner;
    }

    /** Makes an active circonscription. */
    public TenantId circonscription(String slug) {
        return open(new NewTenant(SchemaKind.CIRCONSCRIPTION, slug, "Circonscription " + slug, null, null, null));
    }

    /** Makes an active school space. */
    public TenantId school(String slug, TenantId circonscription) {
        return open(new NewTenant(SchemaKind.SCHOOL, slug, "École " + slug, null, null, circonscription));
    }

    private TenantId open(NewTenant tenant) {
        AtomicReference<@Nullable TenantId> id = new AtomicReference<>();
        as((life, connection) -> {
            TenantId created = life.register(connection, tenant);
            life.open(connection, created);
            id.set(created);
        });
        TenantId created = id.get();
        if (created == null) {
            throw new IllegalStateException("The tenant was not made");
        }
        return created;
    }

    /** Changes tenants in one transaction of the owner. */
    public void as(OwnerWork work) {
        try (Connection connection = owner.getConnection()) {
            Transactions.run(connection, () -> work.run(lifecycle, connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs one statement as the owner. */
    public void execute(String sql) {
        as((life, connection) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    /**
     * Runs one statement as the superuser, for what nobody else may: ending sessions, changing others' roles. What it
     * sets for its session is gone with it.
     */
    public void executeAsSuperuser(String sql) {
        try (Connection connection = superuser.enter(database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query asked as the superuser. */
    public List<String> query(String sql) {
        try {
            Connection connection = keptSession();
            List<String> values = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            keep(connection);
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that was kept and whose server still knows it, or a new one. */
    private Connection keptSession() throws SQLException {
        for (Connection left = kept.poll(); left != null; left = kept.poll()) {
            if (left.isValid(10)) {
                return left;
            }
            left.close();
        }
        return superuser.enter(database());
    }

    private void keep(Connection connection) throws SQLException {
        if (keeping) {
            kept.add(connection);
        } else {
            connection.close();
        }
    }

    @Override
    public void close() {
        owner.close();
        for (Connection left = kept.poll(); left != null; left = kept.poll()) {
            try {
                left.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String database() {
        return installation.jdbcUrl().substring(installation.jdbcUrl().lastIndexOf('/') + 1);
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(TestServers.postgresPort(), database);
    }
}
