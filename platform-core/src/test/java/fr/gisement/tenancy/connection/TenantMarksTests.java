package fr.gisement.tenancy.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.migrations.SchemaKind;
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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Many threads over many tenants: every row read carries the mark of the tenant that reads it. */
class TenantMarksTests {

    /** Seconds; the property makes it a longer run. */
    private static final int LENGTH = Integer.getInteger("gisement.test.marks.seconds", 8);

    private static final int THREADS = 32;
    private static final int CIRCONSCRIPTIONS = 5;
    private static final int SCHOOLS_EACH = 9;

    @Test
    void everyRowReadCarriesTheMarkOfItsReader() throws Exception {
        try (TestInstallation installation = TestInstallation.create();
                TenantConnections connections = connections(installation);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Tenant> tenants = marked(installation);
            long end = System.nanoTime() + Duration.ofSeconds(LENGTH).toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                counts.add(threads.submit(() -> readUntil(end, connections, tenants)));
            }
            long read = 0;
            for (Future<Long> count : counts) {
                read += count.get();
            }
            assertThat(read).isGreaterThan(THREADS * 10);
            PoolFigures figures = connections.figures();
            assertThat(figures.borrowed()).isZero();
            assertThat(figures.openedTotal()).isLessThanOrEqualTo(CIRCONSCRIPTIONS * 3);
        }
    }

    private static long readUntil(long end, TenantConnections connections, List<Tenant> tenants) throws SQLException {
        long rows = 0;
        while (System.nanoTime() - end < 0) {
            Tenant tenant = tenants.get(ThreadLocalRandom.current().nextInt(tenants.size()));
            rows += CurrentTenant.<Integer, SQLException>call(tenant, () -> readOnce(connections, tenant));
        }
        return rows;
    }

    /** Writes one more marked row now and then, reads all, and fails, commits or forgets by turns. */
    private static int readOnce(TenantConnections connections, Tenant tenant) throws SQLException {
        int rows = 0;
        int turn = ThreadLocalRandom.current().nextInt(20);
        try (Connection connection = connections.take(tenant)) {
            if (turn == 0) {
                write(connection, tenant);
            }
            try (PreparedStatement query = connection.prepareStatement(
                            "select topic from event union all select tenant_id::text from profile");
                    ResultSet marks = query.executeQuery()) {
                while (marks.next()) {
                    assertThat(marks.getString(1)).isEqualTo(tenant.id().toString());
                    rows++;
                }
            }
            assertThat(rows).isGreaterThanOrEqualTo(2);
            if (turn < 10) {
                connection.commit();
            } else if (turn < 15) {
                connection.rollback();
            }
        }
        return rows;
    }

    private static void write(Connection connection, Tenant tenant) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from event where detail ? 'more'".replace("?", "??"))) {
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into event (topic, detail) values (?, '{\"more\": true}')")) {
            insert.setString(1, tenant.id().toString());
            insert.executeUpdate();
        }
    }

    private static List<Tenant> marked(TestInstallation installation) {
        List<TenantId> ids = new ArrayList<>();
        for (int c = 0; c < CIRCONSCRIPTIONS; c++) {
            TenantId circonscription = installation.circonscription("c" + c);
            ids.add(circonscription);
            for (int s = 0; s < SCHOOLS_EACH; s++) {
                ids.add(installation.school("s" + c + "-" + s, circonscription));
            }
        }
        RegistrySnapshot registry = registry(installation);
        List<Tenant> tenants =
                ids.stream().map(id -> registry.find(id).orElseThrow()).toList();
        assertThat(tenants).hasSize(50);
        for (Tenant tenant : tenants) {
            installation.execute(
                    "insert into %s.event (topic) values ('%s')".formatted(tenant.schemaName(), tenant.id()));
        }
        assertThat(registry.all(SchemaKind.SCHOOL)).hasSize(CIRCONSCRIPTIONS * SCHOOLS_EACH);
        return tenants;
    }

    private static RegistrySnapshot registry(TestInstallation installation) {
        try (HikariDataSource platform = PlatformDataSources.open(
                        installation.installation(),
                        new PlatformProperties(1, Duration.ofSeconds(5), Duration.ofSeconds(5)));
                var registry = new CachedTenantRegistry(
                        installation.installation(null),
                        platform,
                        new TenancyProperties.Registry(
                                Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(300)))) {
            return registry.snapshot();
        }
    }

    private static TenantConnections connections(TestInstallation installation) {
        var patient = new MapConfigurationPropertySource(
                Map.of("gisement.tenancy.pool.borrow-timeout", "30s", "gisement.tenancy.pool.socket-timeout", "30s"));
        return new TenantConnections(
                installation.installation(),
                new Binder(patient).bindOrCreate("gisement.tenancy", TenancyProperties.class),
                (login, cause) -> {});
    }
}
