package fr.gisement.bench;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.connection.TenantConnections;
import java.sql.Connection;

/** Transactions a second over the demonstration's schools, against one shared login and against no tenancy. */
final class ConnectionBench {

    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 100;

    private ConnectionBench() {}

    static void run(Report report) throws Exception {
        try (BenchServer server = new BenchServer();
                Site site = server.installation(Wall.CIRCONSCRIPTION)) {
            LoadedFleet fleet = new LoadedFleet(server, site);
            try (TenantConnections tenants = fleet.tenants(Wall.CIRCONSCRIPTION, 3, CONNECTIONS)) {
                try (HikariDataSource shared = fleet.shared(CONNECTIONS)) {
                    pairs(
                            report,
                            "transactions of three reads, 64 threads, 100 connections, users who stay for 20 requests",
                            fleet.through(tenants),
                            fleet.through(shared),
                            "one shared login that takes role and path",
                            Load.zipf(fleet.schools.size()),
                            20,
                            "≥ 2 ×");
                    pairs(
                            report,
                            "the same, a random school each (Zipf)",
                            fleet.through(tenants),
                            fleet.through(shared),
                            "the same",
                            Load.zipf(fleet.schools.size()),
                            1,
                            "≥ 1.5 ×");
                }
                try (HikariDataSource plain = fleet.plain(CONNECTIONS)) {
                    pairs(
                            report,
                            "the same, one school, warm",
                            fleet.through(tenants),
                            (school, work) -> {
                                try (Connection connection = plain.getConnection()) {
                                    work.run(connection);
                                }
                            },
                            "a plain Hikari pool, no tenancy",
                            Load.one(),
                            20,
                            "≥ 0.5 ×");
                }
            }
        }
    }

    private static void pairs(
            Report report,
            String measure,
            Load.Source ours,
            Load.Source theirs,
            String baseline,
            Load.Choice choice,
            int stay,
            String aim)
            throws Exception {
        double[] mine = new double[ROUNDS];
        double[] others = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            mine[round] = Load.run(ours, choice, stay);
            others[round] = Load.run(theirs, choice, stay);
            System.err.printf("%s: %.0f %.0f%n", measure, mine[round], others[round]);
        }
        report.ratio(
                measure,
                Report.number(Report.median(mine)) + " tx/s",
                Report.number(Report.median(others)) + " tx/s " + baseline,
                Report.median(mine) / Report.median(others),
                aim);
    }
}
