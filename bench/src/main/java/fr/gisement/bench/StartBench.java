package fr.gisement.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From the command to the first page, on the demonstration's data, with the AOT cache that {@code ./gisement build} makes
 * and without it. PostgreSQL and Redis start within it.
 */
final class StartBench {

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (cache) {
            command.add("-XX:AOTCache=" + app.resolve("gisement.aot"));
        }
        command.addAll(List.of(
                "-XX:+UseG1GC",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-jar",
                app.resolve("gisement.jar").toString(),
                "run",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString()));
        Path output = data.resolveSibling("output.log");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            awaitPage(process, port, output);
            double taken = System.nanoTime() - begin;
            if (onboarding) {
                awaitMark(process, data.resolve("demonstration"), "done");
            }
            return taken;
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void awaitPage(Process process, int port, Path output) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The application ended: " + Files.readString(output));
                }
                try {
                    if (client.send(page, BodyHandlers.ofString()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    Thread.sleep(5); // not listening yet
                }
            }
        }
    }

    private static void awaitMark(Process process, Path mark, String wanted) throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(mark) || !Files.readString(mark).strip().equals(wanted)) {
            if (!process.isAlive() || System.nanoTime() > patience) {
                throw new IllegalStateException("The demonstration was not onboarded");
            }
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
