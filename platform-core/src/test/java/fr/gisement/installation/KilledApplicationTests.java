package fr.gisement.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledApplicationTests {

    @TempDir
    Path root;

    @Test
    void theServersOfAKilledApplicationAreStoppedBeforeTheNextStart() throws IOException, SQLException {
        Process application = startInAnotherProcess();
        DataFolder folder = new DataFolder(root);
        RunningInstance left = folder.running().orElseThrow();
        EmbeddedServersTests.execute(
                EmbeddedServers.installation(folder, left), "create table kept (a int); insert into kept values (42)");

        EmbeddedServersTests.kill(application.pid());

        List<ProcessHandle> orphans = List.of(process("postgres/postmaster.pid"), process("redis/redis.pid"));
        assertThat(orphans).allMatch(ProcessHandle::isAlive);
        try (EmbeddedServers servers = EmbeddedServersTests.start(folder)) {
            assertThat(orphans)
                    .allSatisfy(orphan -> assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(20)));
            assertThat(EmbeddedServersTests.query(servers.installation(), "select a from kept"))
                    .isEqualTo("42");
            try (RedisProbe redis = new RedisProbe(servers.installation())) {
                assertThat(redis.ask("PING")).isEqualTo("+PONG");
            }
        }
    }

    @Test
    void aCommandWorksOnTheServersOfTheRunningApplication() throws IOException {
        Process application = startInAnotherProcess();
        try {
            DataFolder folder = new DataFolder(root);
            RunningInstance running = folder.running().orElseThrow();
            try (OpenInstallation open = new InstallationFinder(Map.of(), folder).openExisting()) {
                assertThat(open.installation().jdbcUrl()).contains(":" + running.postgresPort() + "/");
            }
            assertThat(application.isAlive()).isTrue();
            assertThat(folder.running()).contains(running);
        } finally {
            application.destroy();
            application.onExit().join();
        }
        assertThat(new DataFolder(root).running()).isEmpty();
    }

    private ProcessHandle process(String pidFile) throws IOException {
        String pid = Files.readAllLines(root.resolve(pidFile)).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Returns once the servers run. */
    private Process startInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersAlone.class.getName(),
                        root.toString(),
                        EmbeddedServersTests.PROGRAMS.toString())
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(ServersAlone.READY)) {
                return process;
            }
        }
        throw new AssertionError("The servers did not start in a process of their own");
    }

    /** An application that is nothing but its servers. */
    static final class ServersAlone {

        static final String READY = "ready";

        private ServersAlone() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedServers servers =
                    EmbeddedServers.start(new DataFolder(Path.of(arguments[0])), Path.of(arguments[1]), true);
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
