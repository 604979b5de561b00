package fr.gisement.browser;

import fr.gisement.app.GisementApplication;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.FleetNaming;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** The application in a process of its own, over a test's installation, to be killed as a power cut would. */
final class SeparateServer implements AutoCloseable {

    private static final String READY = "the pages are served";
    private static final int REMEMBERED_LINES = 40;

    private final Process process;

    private SeparateServer(Process process) {
        this.process = process;
    }

    /** Returns once its pages are served. */
    static SeparateServer start(Installation installation, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeparateServer.class.getName()))
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "TEST_JDBC_URL", installation.jdbcUrl(),
                        "TEST_PREFIX", installation.naming().prefix(),
                        "TEST_PLATFORM_PASSWORD", installation.platformPassword(),
                        "TEST_LOGIN_SECRET", installation.loginSecret(),
                        "TEST_REDIS", String.valueOf(installation.redisUri()),
                        "TEST_PORT", String.valueOf(port)));
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Deque<String> last = new ArrayDeque<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {})); // or it stops at a full pipe
                return new SeparateServer(process);
            }
            last.add(line);
            if (last.size() > REMEMBERED_LINES) {
                last.remove();
            }
        }
        throw new AssertionError("The application did not start:\n" + String.join("\n", last));
    }

    /** Ends it at once: it has no time to write anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) {
        Map<String, String> given = System.getenv();
        Installation installation = new Installation(
                given.getOrDefault("TEST_JDBC_URL", ""),
                new FleetNaming(given.getOrDefault("TEST_PREFIX", "")),
                null,
                given.getOrDefault("TEST_PLATFORM_PASSWORD", ""),
                given.getOrDefault("TEST_LOGIN_SECRET", ""),
                given.get("TEST_REDIS"));
        SpringApplication application = new SpringApplication(GisementApplication.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("installation", installation));
        application.run("--server.port=" + given.get("TEST_PORT"));
        System.out.println(READY);
    }
}
