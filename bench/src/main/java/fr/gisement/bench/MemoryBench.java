package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.connection.TenantConnections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Heap here and private memory of the server's processes, after touching one tenant and after touching all. */
final class MemoryBench {

    private static final int PASSES = 6;

    private MemoryBench() {}

    static void run(Report report) throws Exception {
        try (BenchServer server = new BenchServer();
                Site site = server.installation(Wall.CIRCONSCRIPTION)) {
            LoadedFleet fleet = new LoadedFleet(server, site);
            try (TenantConnections tenants = fleet.tenants(Wall.CIRCONSCRIPTION, 3, 100)) {
                touch(fleet, tenants, 1);
                double heapOfOne = heap();
                double serverOfOne = server(server, site);
                int connectionsOfOne = tenants.figures().open();
                for (int i = 0; i < PASSES; i++) {
                    touch(fleet, tenants, fleet.schools.size());
                }
                Load.run(fleet.through(tenants), Load.zipf(fleet.schools.size()), 1);
                report.stated(
                        "heap after touching all tenants",
                        Report.number(heap() / 1e6) + " MB",
                        Report.number(heapOfOne / 1e6) + " MB after one");
                report.stated(
                        "PostgreSQL's private memory after touching all tenants",
                        "%s MB in %d connections"
                                .formatted(
                                        Report.number(server(server, site) / 1e6),
                                        tenants.figures().open()),
                        "%s MB in %d connections after one"
                                .formatted(Report.number(serverOfOne / 1e6), connectionsOfOne));
            }
        }
    }

    private static void touch(LoadedFleet fleet, TenantConnections tenants, int schools) throws SQLException {
        for (int i = 0; i < schools; i++) {
            fleet.through(tenants).in(i, connection -> {
                try (Statement statement = connection.createStatement()) {
                    for (String table : new String[] {"profile", "school_class", "class_teacher", "event"}) {
                        statement.execute("select * from " + table + " limit 1");
                    }
                }
                connection.commit();
            });
        }
    }

    private static double heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - (double) runtime.freeMemory();
    }

    private static double server(BenchServer server, Site site) throws SQLException, IOException {
        double bytes = 0;
        try (Connection superuser = server.superuser(site.database());
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select pid from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and usename like '%\\_l\\_%'""")) {
            while (rows.next()) {
                for (String line : Files.readAllLines(Path.of("/proc/" + rows.getInt(1) + "/smaps_rollup"))) {
                    if (line.startsWith("Private_Dirty:") || line.startsWith("Private_Clean:")) {
                        bytes += Long.parseLong(line.replaceAll("\\D", "")) * 1024.0;
                    }
                }
            }
        }
        return bytes;
    }
}
