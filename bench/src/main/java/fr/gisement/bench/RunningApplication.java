package fr.gisement.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a process of its own, as {@code ./gisement run} starts it, until it is closed. */
final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final Path data;
    private final int port;
    private final double nanosToFirstPage;

    private RunningApplication(Process process, Path data, int port, double nanosToFirstPage) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.nanosToFirstPage = nanosToFirstPage;
    }

    /**
     * Starts it and waits for the first page.
     *
     * @param app the folder that {@code ./gisement build} made
     * @param cache whether to start with the AOT cache
     */
    static RunningApplication start(Path app, Path data, boolean cache, String... options) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(tool("java"));
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
                "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        command.addAll(List.of(
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
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
        return new RunningApplication(process, data, port, System.nanoTime() - begin);
    }

    double nanosToFirstPage() {
        return nanosToFirstPage;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Waits until the demonstration's schools are there. */
    void awaitDemonstration() throws IOException, InterruptedException {
        Path mark = data.resolve("demonstration");
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(mark) || !Files.readString(mark).strip().equals("done")) {
            if (!process.isAlive() || System.nanoTime() > patience) {
                throw new IllegalStateException("The demonstration was not onboarded");
            }
            Thread.sleep(100);
        }
    }

    /** Bytes of heap that live after a full collection. */
    double heap() throws IOException, InterruptedException {
        ask("GC.run");
        Thread.sleep(500);
        ask("GC.run");
        Matcher used = HEAP_USED.matcher(ask("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The heap's size was not told");
        }
        return Long.parseLong(used.group(1)) * 1024.0;
    }

    private String ask(String question) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), question)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
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

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
