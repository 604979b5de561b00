package fr.gisement.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * From the command to the first page, on the demonstration's data, with the AOT cache that {@code ./gisement build} makes
 * and without it. PostgreSQL and Redis start within it.
 */
final class StartBench {

    private static final int ROUNDS = 5;

    private StartBench() {}

    static void run(Report report) throws Exception {
        Path app = Path.of("ui/target/app").toAbsolutePath();
        if (!Files.exists(app.resolve("gisement.aot"))) {
            System.err.println("There is no " + app.resolve("gisement.aot") + ": run ./gisement build first");
            return;
        }
        Path data = Files.createTempDirectory("gisement-start").resolve("data");
        start(app, data, true, true);
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            with[round] = start(app, data, true, false);
            without[round] = start(app, data, false, false);
            System.err.printf("round %d: %s %s%n", round, Report.millis(with[round]), Report.millis(without[round]));
        }
        report.ratio(
                "start with 904 tenants, AOT cache, to the first page",
                Report.millis(Report.median(with)),
                Report.millis(Report.median(without)) + " without it",
                Report.median(with) / Report.median(without),
                "≤ 0.4 ×");
    }

    /** Starts, waits for the page, stops; the first start onboards the demonstration before it stops. */
    private static double start(Path app, Path data, boolean cache, boolean onboarding) throws Exception {
        try (RunningApplication application = RunningApplication.start(app, data, cache)) {
            if (onboarding) {
                application.awaitDemonstration();
            }
            return application.nanosToFirstPage();
        }
    }
}
