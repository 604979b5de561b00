package fr.gisement.cluster;

import fr.gisement.cluster.BalancerConfiguration.Replica;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HAProxy before the replicas. */
public final class Balancer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SupervisedProcess process;
    private final URI state;

    private Balancer(SupervisedProcess process, URI state) {
        this.process = process;
        this.state = state;
    }

    /** The program, if this machine has it. */
    public static Optional<Path> program() {
        Stream<Path> given =
                Stream.ofNullable(System.getenv("GISEMENT_HAPROXY")).map(Path::of);
        Stream<Path> onPath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, "haproxy"));
        Stream<Path> usual = Stream.of(Path.of("/usr/sbin/haproxy"), Path.of("/usr/local/sbin/haproxy"));
        return Stream.of(given, onPath, usual)
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it before replicas that are ready, and waits until it sends requests to each of them. */
    static Balancer start(
            Path program, int port, int statePort, List<Node> replicas, MaintenanceAnswer maintenance, Path folder)
            throws IOException, InterruptedException {
        var configuration = new BalancerConfiguration(
                port,
                statePort,
                maintenance.write(folder, "maintenance-fr.http", maintenance.french()),
                maintenance.write(folder, "maintenance-en.http", maintenance.english()),
                replicas.stream()
                        .map(node -> new Replica(node.name(), node.port(), node.managementPort()))
                        .toList());
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, configuration.text());
        Path log = folder.resolve("log").resolve("haproxy.log");
        SupervisedProcess process = SupervisedProcess.start(
                List.of(program.toString(), "-db", "-f", file.toString()),
                Map.of("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin")),
                log);
        Balancer balancer = new Balancer(process, URI.create("http://127.0.0.1:" + statePort + "/"));
        try {
            for (Node node : replicas) {
                balancer.awaitUp(node);
            }
        } catch (ClusterException | InterruptedException e) {
            balancer.close();
            throw e;
        }
        return balancer;
    }

    /** Waits until a replica gets requests. */
    void awaitUp(Node node) throws InterruptedException {
        await(node, true);
    }

    /** Waits until a replica gets none. */
    void awaitDown(Node node) throws InterruptedException {
        await(node, false);
    }

    private void await(Node node, boolean up) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (up(client).contains(node.name()) != up) {
                if (!process.alive() || System.nanoTime() > patience) {
                    throw new ClusterException("haproxy", Path.of("haproxy.log"), node.name() + ": not " + up);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private Set<String> up(HttpClient client) throws InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(state).timeout(Duration.ofSeconds(5)).build();
        try {
            String answer = client.send(question, BodyHandlers.ofString()).body();
            return Arrays.stream(answer.split(" ", -1))
                    .filter(replica -> replica.endsWith("=1"))
                    .map(replica -> replica.substring(0, replica.length() - 2))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of(); // not listening yet
        }
    }

    @Override
    public void close() {
        process.askToStop();
        try {
            process.awaitEnd(PATIENCE);
        } catch (InterruptedException e) {
            process.kill();
            Thread.currentThread().interrupt();
        }
    }
}
