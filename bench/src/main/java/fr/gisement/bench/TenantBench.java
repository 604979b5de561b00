package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.Transactions;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.tenancy.TenantLifecycle.NewTenant;
import java.sql.Connection;
import java.sql.SQLException;

/** One tenant: made new, and taken from the spares, against its bare DDL. */
final class TenantBench {

    private static final int PAIRS = 120;

    private TenantBench() {}

    static void run(Report report) throws Exception {
        try (BenchServer server = new BenchServer()) {
            try (Site site = server.installation(Wall.CIRCONSCRIPTION)) {
                BenchFleet.create(site, 4, 40, 2);
                measure(report, site, "");
            }
            try (Site site = server.installation(Wall.CIRCONSCRIPTION, Changelogs.grown())) {
                BenchFleet.create(site, 4, 40, 2);
                measure(report, site, ", a grown schema of 25 tables");
            }
        }
    }

    static void measure(Report report, Site site, String where) throws SQLException {
        TenantLifecycle lifecycle = new TenantLifecycle(site.fleet().provisioner());
        RawTenants raw = new RawTenants(site);
        double[] ours = new double[PAIRS];
        double[] spare = new double[PAIRS];
        double[] bare = new double[PAIRS];
        try (Connection connection = site.owner().getConnection()) {
            TenantId wall = anyCirconscription(connection);
            for (int i = -10; i < PAIRS; i++) {
                int number = i;
                double mine = time(() -> open(connection, lifecycle, wall, where + "new" + number));
                double theirs = time(() -> raw.create(connection, SchemaKind.SCHOOL));
                Transactions.run(
                        connection, () -> site.fleet().provisioner().createSpare(connection, SchemaKind.SCHOOL));
                double ready = time(() -> open(connection, lifecycle, wall, where + "spare" + number));
                if (i >= 0) {
                    ours[i] = mine;
                    bare[i] = theirs;
                    spare[i] = ready;
                }
            }
        }
        double baseline = Report.median(bare);
        report.ratio(
                "create one tenant (schema, role, grants, all tables)" + where,
                Report.millis(Report.median(ours)),
                Report.millis(baseline) + " the same DDL as raw SQL in one transaction",
                Report.median(ours) / baseline,
                "≤ 1.2 ×");
        report.ratio(
                "give a new school its space while spares are there" + where,
                Report.millis(Report.median(spare)),
                Report.millis(baseline) + " the same",
                Report.median(spare) / baseline,
                "≤ 0.1 ×");
    }

    private static void open(Connection connection, TenantLifecycle lifecycle, TenantId wall, String slug)
            throws SQLException {
        Transactions.run(connection, () -> {
            TenantId id =
                    lifecycle.register(connection, new NewTenant(SchemaKind.SCHOOL, slug, slug, null, null, wall));
            lifecycle.open(connection, id);
        });
    }

    private static TenantId anyCirconscription(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id from platform.tenant where kind = 'CIRCONSCRIPTION' limit 1")) {
            rows.next();
            return TenantId.of(rows.getString(1));
        }
    }

    private static double time(Transactions.Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
