package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.SchemaKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The baseline: schema, role, grants and tables as one script in one transaction, and no registry, ledger or history. */
final class RawTenants {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Site site;

    RawTenants(Site site) {
        this.site = site;
    }

    /** Creates one; the connection is in auto-commit. */
    void create(Connection connection, SchemaKind kind) throws SQLException {
        String name = "%s_raw_%06d".formatted(site.database(), NUMBER.incrementAndGet());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create role %1$s nologin;
                    create schema %1$s;
                    set local search_path to %1$s;
                    alter default privileges in schema %1$s grant select, insert, update, delete on tables to %1$s;
                    grant usage on schema %1$s to %1$s;
                    %3$s
                    grant %2$s to %1$s with inherit true, set false;
                    """.formatted(
                            name,
                            site.installation().naming().tenant(),
                            site.fleet().catalogue().creation(kind)));
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    /** Creates a fleet with a number of workers. */
    void create(int circonscriptions, int schools, int workers) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> worker = () -> {
            try (Connection connection = site.owner().getConnection()) {
                for (int i = next.getAndIncrement(); i < circonscriptions + schools; i = next.getAndIncrement()) {
                    create(connection, i < circonscriptions ? SchemaKind.CIRCONSCRIPTION : SchemaKind.SCHOOL);
                }
                return true;
            }
        };
        List<Callable<Boolean>> crew = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            crew.add(worker);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            for (Future<Boolean> done : threads.invokeAll(crew)) {
                done.get();
            }
        }
    }
}
