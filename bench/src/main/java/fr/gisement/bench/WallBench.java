package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.connection.TenantConnections;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a login for each school costs, by the size of the pool. */
final class WallBench {

    private static final int[] SIZES = {100, 300, 900};

    private WallBench() {}

    static void run(Report report) throws Exception {
        try (BenchServer server = new BenchServer(1000);
                Site site = server.installation(Wall.CIRCONSCRIPTION)) {
            LoadedFleet fleet = new LoadedFleet(server, site);
            double[] byCirconscription = new double[2];
            try (TenantConnections tenants = fleet.tenants(Wall.CIRCONSCRIPTION, 3, 100)) {
                byCirconscription[0] = Load.run(fleet.through(tenants), Load.zipf(fleet.schools.size()), 20);
                byCirconscription[1] = Load.run(fleet.through(tenants), Load.zipf(fleet.schools.size()), 1);
            }
            site.fleetBehind(Wall.SCHOOL).reconcile(WallBench::trusted);
            for (int size : SIZES) {
                try (TenantConnections tenants = fleet.tenants(Wall.SCHOOL, 3, size)) {
                    double stay = Load.run(fleet.through(tenants), Load.zipf(fleet.schools.size()), 20);
                    double random = Load.run(fleet.through(tenants), Load.zipf(fleet.schools.size()), 1);
                    row(
                            report,
                            "wall = school, %d connections, 20 requests each".formatted(size),
                            stay,
                            byCirconscription[0]);
                    row(
                            report,
                            "wall = school, %d connections, a random school each".formatted(size),
                            random,
                            byCirconscription[1]);
                }
            }
        }
    }

    private static void row(Report report, String measure, double school, double circonscription) {
        report.ratio(
                measure,
                Report.number(school) + " tx/s",
                Report.number(circonscription) + " tx/s wall = circonscription, 100 connections",
                school / circonscription,
                "stated");
    }

    /** Passwords are not what is measured here. */
    private static boolean trusted(String login, String password) throws SQLException {
        return DriverManager.getDrivers().hasMoreElements();
    }
}
