package fr.gisement.app;

import fr.gisement.cluster.Balancer;
import fr.gisement.cluster.Cluster;
import fr.gisement.cluster.ClusterSettings;
import fr.gisement.cluster.JavaCommand;
import fr.gisement.cluster.MaintenanceAnswer;
import fr.gisement.cluster.Node;
import fr.gisement.installation.DataFolder;
import fr.gisement.installation.EmbeddedServers;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.shell.MaintenancePage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Starts what a large installation is made of, on one machine: the servers, a migration, a worker, several replicas and
 * the balancer before them. A process that dies is started again, as an orchestrator would.
 */
@Command(name = "cluster")
final class ClusterCommand implements Callable<Integer> {

    private static final int MOST_REPLICAS = 8;
    private static final Duration ROUND = Duration.ofSeconds(2);
    /** Soon enough for who watches, and long enough for the balancer to notice. */
    private static final Map<String, String> SOONER = Map.of("GISEMENT_DRAIN_PERIOD", "10s");

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Option(names = "--replicas", paramLabel = "N", defaultValue = "2")
    private int replicas;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--no-demo")
    private boolean noDemo;

    @Mixin
    private DataOption data = new DataOption();

    ClusterCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new CommandException(ExitCode.USAGE, "failure.replicas", MOST_REPLICAS);
        }
        Path program = Balancer.program()
                .orElseThrow(() -> new CommandException(ExitCode.UNREACHABLE, "failure.haproxyNeeded"));
        FreePort.require(port);
        try (Closing closing = Closing.atExit()) {
            DataFolder folder = data.folder();
            boolean firstStart = !folder.installed();
            terminal.say(firstStart ? "run.creating" : "run.starting", folder);
            Demonstration demonstration = new Demonstration(folder);
            boolean pending = demonstration.pending(firstStart, noDemo);
            Logs.toFile(folder);
            EmbeddedServers servers = EmbeddedServers.start(folder);
            closing.add(servers::close);
            try {
                closing.interruptibly(() -> serve(servers, folder, demonstration, pending, program, closing));
            } catch (InterruptedException e) {
                terminal.say("run.stopping"); // told to end: nothing failed
            }
        }
        return ExitCode.DONE;
    }

    private Void serve(
            EmbeddedServers servers,
            DataFolder folder,
            Demonstration demonstration,
            boolean pending,
            Path program,
            Closing closing)
            throws IOException, InterruptedException {
        terminal.say("cluster.starting", replicas);
        Cluster cluster = Cluster.start(
                new ClusterSettings(
                        servers.installation(),
                        folder.root().resolve("cluster"),
                        port,
                        replicas,
                        JavaCommand.asThisProcess(Gisement.class.getName()),
                        new MaintenanceAnswer(
                                MaintenancePage.html(Locale.FRENCH),
                                MaintenancePage.html(Locale.ENGLISH),
                                MaintenancePage.POLICY,
                                MaintenancePage.RETRY_AFTER),
                        passedOn()),
                program);
        closing.add(cluster::close);
        int served = cluster.address().getPort();
        servers.announce(served);
        String address = "http://localhost:" + served + "/";
        tell(cluster, address);
        OpenFleet fleet = OpenFleet.of(servers.installation(), FleetSettings.of(environment));
        closing.add(fleet::close);
        RoleWatch roles = new RoleWatch(servers.installation());
        BackgroundWork work = new BackgroundWork(terminal, fleet, roles, closing::begun);
        if (pending) {
            work.onboard(demonstration);
            tell(cluster, address);
        }
        work.tellSignIns(demonstration);
        while (!closing.begun()) {
            Thread.sleep(ROUND);
            reviveTheDead(cluster, closing);
        }
        throw new InterruptedException();
    }

    private void tell(Cluster cluster, String address) {
        terminal.say("run.serving", address);
        for (Node node : cluster.nodes()) {
            terminal.say(
                    node.port() == 0 ? "cluster.worker" : "cluster.replica",
                    node.name(),
                    Long.toString(node.pid()),
                    Integer.toString(node.port()),
                    Integer.toString(node.managementPort()));
        }
    }

    private void reviveTheDead(Cluster cluster, Closing closing) throws IOException, InterruptedException {
        for (Node node : cluster.nodes()) {
            if (!node.alive() && !closing.begun()) {
                terminal.complain("cluster.died", node.name());
                node.start();
                node.awaitReady();
                terminal.say("cluster.revived", node.name(), Long.toString(node.pid()));
            }
        }
    }

    /** Settings of the environment for every process; secrets and servers are the cluster's own. */
    private Map<String, String> passedOn() {
        Map<String, String> settings = new HashMap<>(SOONER);
        environment.forEach((name, value) -> {
            if (name.startsWith("SPRING_MAIL_")
                    || name.equals("GISEMENT_DRAIN_PERIOD")
                    || name.equals("GISEMENT_TENANCY_WALL")
                    || name.equals("GISEMENT_ROLE_LOGIN")
                    || name.equals("JAVA_TOOL_OPTIONS")) {
                settings.put(name, value);
            }
        });
        return settings;
    }
}
