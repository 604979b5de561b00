package fr.gisement.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A command of the application as a process of its own, with an environment of its own and a management port. */
final class OwnProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int pages;
    private final int management;

    private OwnProcess(Process process, Path log, int pages, int management) {
        this.process = process;
        this.log = log;
        this.pages = pages;
        this.management = management;
    }

    static OwnProcess start(String command, Map<String, String> settings, Path folder, String... flags)
            throws IOException {
        int pages = freePort();
        int management = freePort();
        Path log = Files.createTempFile(folder, command, ".log");
        List<String> line = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        line.addAll(List.of(flags));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Gisement.class.getName(), command));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(new HashMap<>(settings));
        builder.environment().put("SERVER_PORT", Integer.toString(pages));
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new OwnProcess(builder.start(), log, pages, management);
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    void awaitReady() {
        Awaitility.await("ready: " + log).atMost(PATIENCE).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(log());
            }
            return health("readiness") == 200;
        });
    }

    /** What a probe is answered; 0 when nobody answers. */
    int health(String probe) throws IOException, InterruptedException {
        try {
            return manage("/actuator/health/" + probe).statusCode();
        } catch (java.net.ConnectException e) {
            return 0;
        }
    }

    HttpResponse<String> manage(String path) throws IOException, InterruptedException {
        return get(management, path);
    }

    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return get(pages, path);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + pages + "/");
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a signal that Java has no name for. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly().onExit().join();
    }
}
