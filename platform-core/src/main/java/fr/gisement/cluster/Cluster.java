package fr.gisement.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several replicas behind a balancer, and a worker, each a process of its own on one installation's servers. The servers
 * are somebody else's, who closes this before them.
 */
public final class Cluster implements AutoCloseable {

    private static final String WEB_HEAP = "400m";
    private static final String OWNER_HEAP = "256m";

    private final ClusterSettings settings;
    private final Path program;
    private final int port;
    private final int statePort;
    private final ProcessEnvironment environment;
    private final Node migrate;
    private final Node worker;
    private final List<Node> replicas = new ArrayList<>();
    private @Nullable Balancer balancer;

    private Cluster(ClusterSettings settings, Path program) throws IOException {
        this.settings = settings;
        this.program = program;
        Files.createDirectories(log());
        environment = new ProcessEnvironment(settings.installation(), settings.environment());
        List<Integer> ports = Ports.free(2 * settings.replicas() + 4);
        port = settings.port() == 0 ? ports.get(0) : settings.port();
        statePort = ports.get(1);
        migrate = owner("migrate", ports.get(2));
        worker = owner("worker", ports.get(3));
        for (int i = 0; i < settings.replicas(); i++) {
            String name = "web-" + (i + 1);
            int management = ports.get(5 + 2 * i);
            int pages = ports.get(4 + 2 * i);
            replicas.add(new Node(
                    name,
                    pages,
                    management,
                    settings.java().line(WEB_HEAP, "web"),
                    environment.web(pages, management),
                    log().resolve(name + ".log")));
        }
    }

    private Node owner(String command, int managementPort) {
        return new Node(
                command,
                0,
                managementPort,
                settings.java().line(OWNER_HEAP, command),
                environment.owner(managementPort),
                log().resolve(command + ".log"));
    }

    private Path log() {
        return settings.folder().resolve("log");
    }

    /**
     * Migrates, then starts the worker, the replicas and the balancer; returns when each replica gets requests.
     *
     * @param program HAProxy's, see {@link Balancer#program()}
     * @throws ClusterException when one of them does not start; nothing is left running then
     */
    public static Cluster start(ClusterSettings settings, Path program) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(settings, program);
        try {
            cluster.start();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void start() throws IOException, InterruptedException {
        migrate();
        worker.start();
        for (Node replica : replicas) {
            replica.start();
        }
        for (Node node : nodes()) {
            node.awaitReady();
        }
        balancer = Balancer.start(program, port, statePort, replicas, settings.maintenance(), settings.folder());
    }

    /** Brings the fleet to the version of another build, in a process of its own, while everybody goes on working. */
    public void migrate(JavaCommand java) throws IOException, InterruptedException {
        migrate.replace(java.line(OWNER_HEAP, "migrate"));
        migrate();
    }

    private void migrate() throws IOException, InterruptedException {
        migrate.start();
        if (migrate.awaitExit() != 0) {
            throw migrate.failed();
        }
    }

    /** The balancer's address, the only one that readers know. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public List<Node> replicas() {
        return List.copyOf(replicas);
    }

    public Node worker() {
        return worker;
    }

    /** Everything that is to run and may be started again when it died. */
    public List<Node> nodes() {
        return Stream.concat(Stream.of(worker), replicas.stream()).toList();
    }

    /** Ends a replica in order and starts it again; returns when it gets requests again. */
    public void restart(Node replica) throws IOException, InterruptedException {
        replica.askToStop();
        replica.awaitEnd();
        revive(replica);
    }

    /** Starts a replica that ended; returns when it gets requests again. */
    public void revive(Node replica) throws IOException, InterruptedException {
        replica.start();
        replica.awaitReady();
        if (balancer != null) {
            balancer.awaitUp(replica);
        }
    }

    /** From its next start on, another build of the program serves there. */
    public void upgrade(Node replica, JavaCommand java) {
        replica.replace(java.line(WEB_HEAP, "web"));
    }

    /** Waits until the balancer knows that a replica is not to be asked. */
    public void awaitDown(Node replica) throws InterruptedException {
        if (balancer != null) {
            balancer.awaitDown(replica);
        }
    }

    /** Ends the balancer, so that nobody comes any more, then the replicas together, then the worker. */
    @Override
    public void close() {
        if (balancer != null) {
            balancer.close();
        }
        end(replicas);
        end(List.of(worker, migrate));
    }

    private static void end(List<Node> nodes) {
        List<Node> alive = nodes.stream().filter(Node::alive).toList();
        alive.forEach(Node::askToStop);
        for (Node node : alive) {
            try {
                node.awaitEnd();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // each is still waited for, or ended by force
            }
        }
    }
}
