package fr.gisement.tenancy.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.Wall;
import fr.gisement.platform.PlatformDataSources;
import fr.gisement.platform.PlatformProperties;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.registry.CachedTenantRegistry;
import fr.gisement.testing.TestInstallation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two circonscriptions, three schools, and connections to them without Spring. */
final class ConnectionFixture implements AutoCloseable {

    /** What a test does with a connection. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    final TestInstallation installation;
    final Tenant lens;
    final Tenant douai;
    final Tenant jaures;
    final Tenant zola;
    final Tenant curie;
    final List<String> failedLogins = new CopyOnWriteArrayList<>();
    private final Wall wall;

    ConnectionFixture(Wall wall) {
        this(FleetSettings.DEFAULT.withWall(wall));
    }

    ConnectionFixture(FleetSettings settings) {
        wall = settings.wall();
        installation = TestInstallation.create(settings);
        TenantId lensId = installation.circonscription("lens");
        TenantId douaiId = installation.circonscription("douai");
        TenantId jauresId = installation.school("jaures", lensId);
        TenantId zolaId = installation.school("zola", lensId);
        TenantId curieId = installation.school("curie", douaiId);
        RegistrySnapshot tenants = readRegistry();
        lens = tenants.find(lensId).orElseThrow();
        douai = tenants.find(douaiId).orElseThrow();
        jaures = tenants.find(jauresId).orElseThrow();
        zola = tenants.find(zolaId).orElseThrow();
        curie = tenants.find(curieId).orElseThrow();
    }

    RegistrySnapshot readRegistry() {
        var settings = new TenancyProperties.Registry(Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(300));
        try (HikariDataSource platform = PlatformDataSources.open(
                        installation.installation(),
                        new PlatformProperties(1, Duration.ofSeconds(5), Duration.ofSeconds(5)));
                var registry = new CachedTenantRegistry(installation.installation(null), platform, settings)) {
            return registry.snapshot();
        }
    }

    TenantConnections connections(int maxPerLogin, int maxTotal) {
        return new TenantConnections(
                installation.installation(),
                new TenancyProperties(
                        wall,
                        new TenancyProperties.Pool(
                                maxPerLogin,
                                maxTotal,
                                Duration.ofMillis(300),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(10),
                                Duration.ofMinutes(30),
                                Duration.ofSeconds(2)),
                        new TenancyProperties.Registry(
                                Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMillis(300))),
                (login, cause) -> failedLogins.add(login));
    }

    /** Runs the work in one committed transaction of the tenant. */
    static void inTransaction(TenantConnections connections, Tenant tenant, Work work) throws SQLException {
        CurrentTenant.call(tenant, () -> {
            try (Connection connection = connections.take(tenant)) {
                work.with(connection);
                connection.commit();
            }
            return true;
        });
    }

    /** The tenant that the profile in sight names. */
    static String profile(Connection connection) throws SQLException {
        return one(connection, "select tenant_id from profile");
    }

    static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        installation.close();
    }
}
