package fr.gisement.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.installation.Installation;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestRedis;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processes that several of make an installation: one that serves pages, one that works with the owner's password. */
class ProcessesTests {

    private static final String OWNERS = "the owner's canary, 7f3a";

    @TempDir
    private static Path folder;

    private static TestInstallation installation;
    private static TestRedis redis;
    private static OwnProcess web;
    private static OwnProcess worker;

    @BeforeAll
    static void start() throws IOException {
        installation = TestInstallation.create();
        installation.school("jaures", installation.circonscription("lens"));
        installation.executeAsSuperuser("alter role %s password '%s'"
                .formatted(installation.installation().naming().owner(), OWNERS.replace("'", "''")));
        redis = new TestRedis();
        web = OwnProcess.start("web", settings(), folder);
        Map<String, String> owners = settings();
        owners.put("GISEMENT_OWNER_PASSWORD", OWNERS);
        worker = OwnProcess.start("worker", owners, folder);
        web.awaitReady();
        worker.awaitReady();
    }

    @AfterAll
    static void stop() {
        Stream.of(web, worker).forEach(OwnProcess::close);
        redis.close();
        installation.close();
    }

    private static Map<String, String> settings() {
        Installation given = installation.installation(redis.uri());
        return new HashMap<>(Map.of(
                "GISEMENT_DATABASE_URL", given.jdbcUrl().substring("jdbc:".length()),
                "GISEMENT_PLATFORM_PASSWORD", given.platformPassword(),
                "GISEMENT_LOGIN_SECRET", given.loginSecret(),
                "GISEMENT_REDIS_URL", String.valueOf(given.redisUri()),
                "GISEMENT_ROLE_PREFIX", given.naming().prefix(),
                "GISEMENT_DRAIN_PERIOD", "3s"));
    }

    @Test
    void pagesAndManagementEachHaveTheirPort() throws Exception {
        assertThat(web.page("/").statusCode()).isEqualTo(200);
        for (String path :
                List.of("/actuator", "/actuator/health", "/actuator/health/liveness", "/actuator/prometheus")) {
            assertThat(web.page(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path :
                List.of("/", "/connexion", "/console", "/e/jaures", "/VAADIN/build/", "/assets/gisement.css")) {
            assertThat(web.manage(path).statusCode()).as(path).isEqualTo(403);
            assertThat(worker.manage(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void nothingButHealthAndFiguresIsThere() throws Exception {
        for (OwnProcess process : List.of(web, worker)) {
            for (String probe : List.of("liveness", "readiness")) {
                assertThat(process.manage("/actuator/health/" + probe).body()).isEqualTo("{\"status\":\"UP\"}");
            }
            for (String path :
                    List.of("env", "heapdump", "beans", "loggers", "configprops", "threaddump", "shutdown")) {
                assertThat(process.manage("/actuator/" + path).statusCode())
                        .as(path)
                        .isIn(401, 403, 404);
            }
        }
    }

    @Test
    void figuresNameNoSchoolAndNobody() throws Exception {
        web.page("/e/jaures");
        web.page("/e/jaures/classes");
        web.page("/e/nulle-part");
        String figures = web.manage("/actuator/prometheus").body();
        assertThat(figures)
                .contains("gisement_sessions 0.0", "gisement_redis_available 1.0", "gisement_draining 0.0")
                .contains("gisement_views ", "gisement_tenant_connections_limit 100.0")
                .contains("gisement_tenant_connections{state=\"active\"}", "http_server_requests_seconds_count{")
                .doesNotContain("jaures", "nulle-part", "t_0");
        assertThat(worker.manage("/actuator/prometheus").body())
                .contains("gisement_operations_waiting 0.0", "gisement_operations_failed 0.0")
                .contains("gisement_operations_oldest_waiting_seconds 0.0")
                .contains(
                        "gisement_fleet_schemas{state=\"current\"} 2.0", "gisement_fleet_schemas{state=\"behind\"} 0.0")
                .contains("gisement_fleet_spares{kind=\"school\"}")
                .contains("gisement_figures_wanting{why=\"missing\"} 0.0", "gisement_figures_wanting{why=\"silent\"}")
                .doesNotContain("jaures", "t_0");
    }

    @Test
    void redisMayGoAndTheNodeStaysReady() throws Exception {
        redis.kill();
        try {
            Awaitility.await("noticed").atMost(Duration.ofSeconds(20)).until(() -> {
                web.page("/connexion");
                return web.manage("/actuator/prometheus").body().contains("gisement_redis_available 0.0");
            });
            assertThat(web.health("readiness")).isEqualTo(200);
            assertThat(web.health("liveness")).isEqualTo(200);
        } finally {
            redis.revive();
        }
    }

    @Test
    void aDatabaseThatLetsNobodyInMakesANodeUnreadyButNotDead() throws Exception {
        String platform = installation.installation().naming().platform();
        installation.executeAsSuperuser("alter role %s nologin".formatted(platform));
        try {
            installation.executeAsSuperuser(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'".formatted(platform));
            Awaitility.await("unready").atMost(Duration.ofSeconds(20)).until(() -> web.health("readiness") == 503);
            assertThat(web.health("liveness")).isEqualTo(200);
            assertThat(web.page("/connexion").statusCode()).isEqualTo(503);
        } finally {
            installation.executeAsSuperuser("alter role %s login".formatted(platform));
        }
        Awaitility.await("ready again").atMost(Duration.ofSeconds(20)).until(() -> web.health("readiness") == 200);
    }

    @Test
    void whatServesPagesHoldsNoPasswordOfTheOwner() throws Exception {
        assertThat(placesOf(OWNERS, worker)).as("where the same look finds it").contains("environ", "heap");
        assertThat(placesOf(OWNERS, web)).isEmpty();
    }

    @Test
    void whoIsToldToEndRefusesReadersFirstAndThenEnds() throws Exception {
        try (OwnProcess leaving = OwnProcess.start("web", settings(), folder)) {
            leaving.awaitReady();
            leaving.process().destroy();
            Awaitility.await("refuses").atMost(Duration.ofSeconds(10)).until(() -> leaving.health("readiness") == 503);
            assertThat(leaving.page("/connexion").statusCode())
                    .as("still answered")
                    .isEqualTo(200);
            assertThat(leaving.manage("/actuator/prometheus").body()).contains("gisement_draining 1.0");
            assertThat(leaving.process()
                            .onExit()
                            .get(30, java.util.concurrent.TimeUnit.SECONDS)
                            .exitValue())
                    .isIn(0, 143);
        }
    }

    /** Where a process has it: its environment, its command line, files that it has open, its heap. */
    private static List<String> placesOf(String secret, OwnProcess process) throws Exception {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        Path heap = folder.resolve("heap-" + process.pid() + ".hprof");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.heap_dump",
                        "-all",
                        heap.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(heap).isNotEmptyFile();
        List<String> places = new java.util.ArrayList<>();
        if (contains(Files.readAllBytes(proc.resolve("environ")), secret)) {
            places.add("environ");
        }
        if (contains(Files.readAllBytes(proc.resolve("cmdline")), secret)) {
            places.add("cmdline");
        }
        try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
            for (Path file : open.filter(Files::isRegularFile).toList()) {
                Path real = file.toRealPath();
                if (!real.toString().endsWith(".jar")
                        && !real.toString().contains("modules")
                        && contains(Files.readAllBytes(real), secret)) {
                    places.add(real.toString());
                }
            }
        }
        if (fileContains(heap, secret)) {
            places.add("heap");
        }
        Files.delete(heap);
        return places;
    }

    /** Texts stand in a heap as Latin-1 bytes, or two bytes a letter. */
    private static boolean contains(byte[] bytes, String secret) {
        return new String(bytes, ISO_8859_1).contains(secret);
    }

    private static boolean fileContains(Path file, String secret) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int overlap = secret.length() * 2;
            byte[] block = new byte[8 << 20];
            for (long from = 0; from < channel.size(); from += block.length - overlap) {
                int read = channel.read(java.nio.ByteBuffer.wrap(block), from);
                String text = new String(block, 0, Math.max(0, read), ISO_8859_1);
                String wide = String.join("\0", secret.split("")) + "\0";
                if (text.contains(secret) || text.contains(wide)) {
                    return true;
                }
            }
            return false;
        }
    }
}
