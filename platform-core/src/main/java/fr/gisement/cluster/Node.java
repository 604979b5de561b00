package fr.gisement.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A place in the cluster where one process runs, ends, and runs again on the same ports. */
public final class Node {

    private static final Duration TO_START = Duration.ofMinutes(3);
    /** Longer than a replica takes to send its readers away. */
    private static final Duration TO_END = Duration.ofSeconds(60);

    private final String name;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment;
    private final Path log;
    private volatile List<String> command;
    private volatile @Nullable SupervisedProcess process;

    Node(String name, int port, int managementPort, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.port = port;
        this.managementPort = managementPort;
        this.command = command;
        this.environment = environment;
        this.log = log;
    }

    public String name() {
        return name;
    }

    /** Where it serves pages; 0 when it serves none. */
    public int port() {
        return port;
    }

    /** Where its health and its figures are. */
    public int managementPort() {
        return managementPort;
    }

    /** Its address without the balancer. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The process id of what runs here. */
    public long pid() {
        return running().pid();
    }

    public boolean alive() {
        SupervisedProcess now = process;
        return now != null && now.alive();
    }

    /** From the next start on, another build of the program runs here. */
    void replace(List<String> other) {
        command = other;
    }

    /** Starts it and returns at once. */
    public void start() throws IOException, InterruptedException {
        process = SupervisedProcess.start(command, environment, log);
    }

    /** Waits until it says that it may be sent requests. */
    public void awaitReady() throws InterruptedException {
        SupervisedProcess started = running();
        long patience = System.nanoTime() + TO_START.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!ready(client)) {
                if (!started.alive() || System.nanoTime() > patience) {
                    throw failed();
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private boolean ready(HttpClient client) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /** Asks it to end in order and returns at once. */
    public void askToStop() {
        running().askToStop();
    }

    /** Waits for the end of what was asked to end. */
    public void awaitEnd() throws InterruptedException {
        running().awaitEnd(TO_END);
    }

    /** Waits for the end of what ends by itself, and tells with what code. */
    int awaitExit() throws InterruptedException {
        return running().awaitExit();
    }

    ClusterException failed() {
        return new ClusterException(name, log, lastWords());
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        running().kill();
        running().awaitEnd(TO_END);
    }

    private SupervisedProcess running() {
        SupervisedProcess now = process;
        if (now == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return now;
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
