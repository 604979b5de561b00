package fr.gisement.bench;

import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.Wall;

/** The same measures as the fleet grows. */
final class GrowthBench {

    private static final int[] SIZES = {100, 904, 5000};

    private GrowthBench() {}

    static void run(Report report) throws Exception {
        try (BenchServer server = new BenchServer()) {
            for (int size : SIZES) {
                try (Site site = server.installation(Wall.CIRCONSCRIPTION)) {
                    int circonscriptions = Math.max(1, size * BenchFleet.CIRCONSCRIPTIONS / 904);
                    double created = RolloutBench.time(
                            () -> BenchFleet.create(site, circonscriptions, size - circonscriptions, 2));
                    report.stated(
                            "create %d tenants, two workers".formatted(size),
                            Report.millis(created),
                            Report.millis(created / size) + " each");
                    TenantBench.measure(report, site, ", among " + size);
                    RolloutBench.measure(report, server, site, size);
                }
            }
        }
    }
}
