package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.Fleet;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.Wall;
import fr.gisement.migrations.changelog.ChangelogFiles;
import fr.gisement.migrations.rollout.RolloutListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import liquibase.integration.spring.MultiTenantSpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;

/** The demonstration's fleet: nothing to do, one column and one index, drift. */
final class RolloutBench {

    private static final int ROUNDS = 3;
    private static final int LIQUIBASE_SAMPLE = 20;

    private RolloutBench() {}

    static void run(Report report) throws Exception {
        try (BenchServer server = new BenchServer();
                Site site = server.installation(Wall.CIRCONSCRIPTION)) {
            BenchFleet.create(site, BenchFleet.CIRCONSCRIPTIONS, BenchFleet.SCHOOLS, 2);
            measure(report, server, site, BenchFleet.CIRCONSCRIPTIONS + BenchFleet.SCHOOLS);
        }
    }

    static void measure(Report report, BenchServer server, Site site, int tenants) throws Exception {
        double nothing = Report.median(IntStream.range(0, 2 * ROUNDS)
                .mapToDouble(i -> time(() -> {
                    site.fleet().prepare();
                    site.fleet().migrate(RolloutListener.NONE);
                }))
                .toArray());
        double liquibase = liquibaseNothingToDo(site) / LIQUIBASE_SAMPLE * tenants;
        report.ratio(
                "nothing to migrate, %d tenant schemas (how many times faster)".formatted(tenants),
                Report.millis(nothing),
                Report.millis(liquibase) + " Spring's MultiTenantSpringLiquibase, from " + LIQUIBASE_SAMPLE,
                liquibase / nothing,
                "≥ 1 000 ×");
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        List<String> schemas = BenchFleet.schools(site).stream()
                .map(school -> String.valueOf(school.schemaName()))
                .toList();
        ChangelogFiles files = ChangelogFiles.packaged();
        for (int round = 0; round < ROUNDS; round++) {
            String column = "c%d_%d".formatted(tenants, round);
            files = Changelogs.with(
                    files,
                    column,
                    "alter table event add %1$s text;\ncreate index event_%1$s on event (%1$s);\n".formatted(column));
            Fleet next = new Fleet(
                    site.owner(),
                    site.installation().naming(),
                    new LoginPasswords(site.installation().loginSecret()),
                    FleetSettings.DEFAULT,
                    files);
            next.prepare();
            server.settle(site);
            ours[round] = time(() -> next.migrate(RolloutListener.NONE));
            server.settle(site);
            bare[round] = time(() -> plain(site, schemas, column + "_raw"));
            for (String schema : schemas) {
                site.execute("alter table %s.event drop column %s".formatted(schema, column + "_raw"));
            }
            System.err.printf("round %d: %s %s%n", round, Report.millis(ours[round]), Report.millis(bare[round]));
        }
        report.ratio(
                "one column and one index in %d school schemas, two workers".formatted(schemas.size()),
                Report.millis(Report.median(ours)),
                Report.millis(Report.median(bare)) + " the same statements on one plain connection, no ledger",
                Report.median(ours) / Report.median(bare),
                "≤ 1.0 ×");
        double drift = Report.median(IntStream.range(0, ROUNDS)
                .mapToDouble(i -> time(() -> site.fleet().drift()))
                .toArray());
        report.ratio(
                "drift of %d tenant schemas (against one second)".formatted(tenants),
                Report.millis(drift),
                "1 s",
                drift / 1e9,
                "≤ 1 s");
    }

    private static void plain(Site site, List<String> schemas, String column) throws SQLException {
        try (Connection connection = site.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String schema : schemas) {
                statement.execute("alter table %s.event add %s text".formatted(schema, column));
                statement.execute("create index event_%2$s on %1$s.event (%2$s)".formatted(schema, column));
            }
        }
    }

    /** Each tenant's own history is already complete, so that Liquibase finds nothing to do. */
    private static double liquibaseNothingToDo(Site site) throws SQLException {
        List<String> schemas = BenchFleet.schools(site).stream()
                .limit(LIQUIBASE_SAMPLE)
                .map(school -> String.valueOf(school.schemaName()))
                .toList();
        double time = time(() -> liquibase(site, schemas));
        for (String schema : schemas) {
            site.execute("drop table if exists %s.databasechangeloglock".formatted(schema));
        }
        return time;
    }

    /** Spring's own way of one changelog for many schemas. */
    static void liquibase(Site site, List<String> schemas) throws Exception {
        MultiTenantSpringLiquibase liquibase = new MultiTenantSpringLiquibase();
        liquibase.setDataSource(site.owner());
        liquibase.setSchemas(schemas);
        liquibase.setChangeLog("classpath:db/changelog/%s/changelog.xml".formatted("school"));
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.afterPropertiesSet();
    }

    interface Work {
        void run() throws Exception;
    }

    static double time(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - start;
    }
}
