package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.Transactions;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.tenancy.TenantLifecycle.NewTenant;
import fr.gisement.tenancy.TenantState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes fleets of a size, and lists them as the application would know them. */
final class BenchFleet {

    static final int CIRCONSCRIPTIONS = 28;
    static final int SCHOOLS = 876;

    private BenchFleet() {}

    /** Opens circonscriptions and then schools, spread evenly over them, with a number of workers. */
    static void create(Site site, int circonscriptions, int schools, int workers) throws Exception {
        TenantLifecycle lifecycle = new TenantLifecycle(site.fleet().provisioner());
        List<TenantId> walls = parallel(site, circonscriptions, workers, (connection, number) -> {
            TenantId id = lifecycle.register(
                    connection,
                    new NewTenant(SchemaKind.CIRCONSCRIPTION, "c" + number, "C " + number, "C" + number, null, null));
            lifecycle.open(connection, id);
            return id;
        });
        parallel(site, schools, workers, (connection, number) -> {
            TenantId id = lifecycle.register(
                    connection,
                    new NewTenant(
                            SchemaKind.SCHOOL,
                            "e" + number,
                            "E " + number,
                            null,
                            null,
                            walls.get(number % walls.size())));
            lifecycle.open(connection, id);
            return id;
        });
    }

    /** The schools that serve. */
    static List<Tenant> schools(Site site) throws SQLException {
        List<Tenant> schools = new ArrayList<>();
        try (Connection connection = site.owner().getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select t.id, t.slug, t.parent_id, t.schema_name, t.login_name, f.version
                        from platform.tenant t join platform.fleet_schema f using (schema_name)
                        where t.kind = 'SCHOOL' order by t.schema_name""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                schools.add(new Tenant(
                        new TenantId(rows.getObject(1, UUID.class)),
                        SchemaKind.SCHOOL,
                        TenantState.ACTIVE,
                        null,
                        rows.getString(2),
                        rows.getString(2),
                        null,
                        null,
                        new TenantId(rows.getObject(3, UUID.class)),
                        rows.getString(4),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getInt(6),
                        "main",
                        1,
                        List.of()));
            }
        }
        return schools;
    }

    /** What one worker does for one number, in a transaction of its own. */
    interface Step {
        TenantId run(Connection connection, int number) throws SQLException;
    }

    private static List<TenantId> parallel(Site site, int count, int workers, Step step) throws Exception {
        AtomicInteger next = new AtomicInteger();
        TenantId[] made = new TenantId[count];
        Callable<Boolean> worker = () -> {
            try (Connection connection = site.owner().getConnection()) {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    int mine = number;
                    Transactions.run(connection, () -> made[mine] = step.run(connection, mine));
                }
                return true;
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Boolean>> crew = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                crew.add(worker);
            }
            for (Future<Boolean> done : threads.invokeAll(crew)) {
                done.get();
            }
        }
        return List.of(made);
    }
}
