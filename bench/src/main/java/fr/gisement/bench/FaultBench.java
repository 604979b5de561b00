package fr.gisement.bench;

import fr.gisement.cluster.Cluster;
import fr.gisement.cluster.JavaCommand;
import fr.gisement.cluster.MaintenanceAnswer;
import fr.gisement.cluster.Node;
import fr.gisement.installation.MortalServers;
import fr.gisement.testing.ActiveUsers;
import fr.gisement.testing.ActiveUsers.Outcome;
import fr.gisement.testing.Fault;
import fr.gisement.testing.Fault.Action;
import fr.gisement.testing.TestCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What twenty people at work on two replicas see when a part of the cluster fails, as long as the table of
 * docs/reliability.md says. Once through the balancer, and for PostgreSQL once more at the replicas themselves, which
 * other balancers may go on asking.
 */
final class FaultBench {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CALM = Duration.ofSeconds(15);

    private final Report report;
    private final TestCluster town;
    private final MortalServers servers;
    private final Cluster cluster;

    private FaultBench(Report report, TestCluster town) {
        this.report = report;
        this.town = town;
        this.servers = town.servers();
        this.cluster = town.cluster();
    }

    static void run(Report report) throws Exception {
        Path app = Path.of("ui/target/app").toAbsolutePath();
        if (!Files.exists(app.resolve("gisement.aot"))) {
            System.err.println("There is no " + app.resolve("gisement.aot") + ": run ./gisement build first");
            return;
        }
        JavaCommand java = new JavaCommand(
                app.resolve("gisement.jar").toString(),
                List.of("-XX:AOTCache=" + app.resolve("gisement.aot"), "-XX:+UseG1GC"),
                "fr.gisement.app.Gisement");
        var maintenance =
                new MaintenanceAnswer("maintenance", "maintenance", "default-src 'none'", Duration.ofSeconds(2));
        Path folder = Files.createTempDirectory("gisement-faults");
        try (TestCluster town = TestCluster.start(folder, java, maintenance, Map.of("GISEMENT_DRAIN_PERIOD", "10s"))) {
            FaultBench bench = new FaultBench(report, town);
            try (ActiveUsers users = ActiveUsers.start(town.cluster().address(), town.teachers(), PAUSE)) {
                rest(CALM.multipliedBy(2)).run(); // the replicas learn
                bench.redis(users);
                bench.postgres(users, "");
                bench.replicas(users);
            }
            try (ActiveUsers users =
                    ActiveUsers.start(town.cluster().replicas().getFirst().address(), town.teachers(), PAUSE)) {
                rest(CALM).run();
                bench.postgres(users, ", asked without the balancer");
            }
            bench.withoutWatch(java);
            bench.coldStart();
        }
    }

    /** The same program that does not ask whether the database answers: what the watch is there for. */
    private void withoutWatch(JavaCommand java) throws Exception {
        Node node = cluster.replicas().getFirst();
        List<String> flags = Stream.concat(java.flags().stream(), Stream.of("-Dgisement.platform.watch.period=1d"))
                .toList();
        cluster.upgrade(node, new JavaCommand(java.classPath(), flags, java.mainClass()));
        cluster.restart(node);
        try (ActiveUsers users = ActiveUsers.start(node.address(), town.teachers(), PAUSE)) {
            rest(CALM).run();
            postgres(users, ", asked without the balancer, by a program without the watch");
        }
        cluster.upgrade(node, java);
        cluster.restart(node);
    }

    private void redis(ActiveUsers users) throws Exception {
        var redis = servers.redis();
        tell("Redis killed for 20 s", watch(users, redis::kill, Duration.ofSeconds(20), redis::revive));
        tell("Redis stopped for 20 s", watch(users, redis::freeze, Duration.ofSeconds(20), redis::thaw));
        tell(
                "Redis killed, back empty after 5 s",
                watch(users, redis::kill, Duration.ofSeconds(5), servers::reviveRedisEmpty));
    }

    private void postgres(ActiveUsers users, String how) throws Exception {
        var postgres = servers.postgres();
        tell(
                "PostgreSQL killed, back after 20 s" + how,
                watch(users, postgres::kill, Duration.ofSeconds(20), postgres::revive));
        tell(
                "PostgreSQL stopped for 60 s" + how,
                watch(users, postgres::freeze, Duration.ofSeconds(60), postgres::thaw));
    }

    private void replicas(ActiveUsers users) throws Exception {
        Node victim = cluster.replicas().getFirst();
        tell(
                "a replica killed, back after 10 s",
                watch(users, victim::kill, Duration.ofSeconds(10), () -> cluster.revive(victim)));
        tell(
                "both replicas restarted, one after the other",
                watch(
                        users,
                        () -> cluster.restart(victim),
                        Duration.ZERO,
                        () -> cluster.restart(cluster.replicas().getLast())));
    }

    /** A replica that starts while Redis is away. */
    private void coldStart() throws Exception {
        servers.redis().kill();
        Node node = cluster.replicas().getLast();
        node.askToStop();
        node.awaitEnd();
        long begun = System.nanoTime();
        cluster.revive(node);
        Duration ready = Duration.ofNanos(System.nanoTime() - begun);
        try (ActiveUsers users = ActiveUsers.start(node.address(), town.teachers(), PAUSE)) {
            long from = System.nanoTime();
            rest(CALM).run();
            var requests = users.since(from);
            report.stated(
                    "cold start with Redis away",
                    "ready after " + seconds(ready),
                    "%d requests, %d not answered, p95 %s"
                            .formatted(
                                    requests.size(),
                                    requests.stream()
                                            .filter(it -> it.outcome() != Outcome.ANSWERED)
                                            .count(),
                                    millis(ActiveUsers.p95(requests))));
        }
        servers.redis().revive();
    }

    private static Fault watch(ActiveUsers users, Action breaking, Duration broken, Action mending) throws Exception {
        return Fault.watch(users, rest(CALM), breaking, rest(broken), mending, rest(CALM));
    }

    private void tell(String what, Fault fault) {
        report.stated(
                what,
                fault.outcomes().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ")),
                "p95 %s, before %s; slowest %s; maintenance after %s; whole again after %s"
                        .formatted(
                                fault.during().isEmpty() ? "-" : millis(ActiveUsers.p95(fault.during())),
                                millis(ActiveUsers.p95(fault.before())),
                                millis(fault.slowest()),
                                fault.untilMaintenance().map(FaultBench::millis).orElse("-"),
                                millis(fault.untilWhole())));
        fault.odd().forEach(request -> System.err.println("  " + request));
    }

    private static Action rest(Duration length) {
        return () -> Thread.sleep(length);
    }

    private static String millis(Duration duration) {
        return Report.millis((double) duration.toNanos());
    }

    private static String seconds(Duration duration) {
        return Report.number(duration.toMillis() / 1000.0) + " s";
    }
}
