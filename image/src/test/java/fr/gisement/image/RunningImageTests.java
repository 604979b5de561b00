package fr.gisement.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gisement.installation.DataFolder;
import fr.gisement.installation.EmbeddedServers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The image for real, without an engine, on a PostgreSQL and a Redis of the test. */
@BuiltImage
class RunningImageTests {

    @TempDir
    static Path folder;

    private static UnpackedImage image;
    private static EmbeddedServers servers;

    @BeforeAll
    static void unpack() throws IOException {
        Optional<String> refusal = Sandbox.here().refusal();
        assumeTrue(refusal.isEmpty(), () -> "This machine lets nobody make mounts of one's own: " + refusal);
        image = UnpackedImage.of(BuiltImage.Archive.path(), folder.resolve("root"));
        servers = EmbeddedServers.start(new DataFolder(folder.resolve("data")));
    }

    @AfterAll
    static void stop() {
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void migratingTwiceDoesItOnce() throws Exception {
        try (ImageProcess first = ImageProcess.start(image, ServerVariables.of(servers.installation()), "migrate")) {
            assertThat(first.code()).as(first.output()).isZero();
        }
        try (ImageProcess second = ImageProcess.start(image, ServerVariables.of(servers.installation()), "migrate")) {
            assertThat(second.code()).as(second.output()).isZero();
        }
    }

    @Test
    void pagesAreServedByAUserWithoutPrivilegesUnderAReadOnlyRootFromTheTrainedStart() throws Exception {
        migrate();
        NavigableMap<String, String> before = files(image.root());
        Map<String, String> environment = ServerVariables.of(servers.installation());
        environment.remove(ServerVariables.OWNER_PASSWORD);
        environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=/tmp/classes.log");
        try (ImageProcess web = ImageProcess.start(image, environment, "web")) {
            HttpResponse<String> page = web.awaitAnswer("/");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Gisement");
            assertThat(web.status("Uid")).containsOnly("10001");
            assertThat(web.status("Gid")).containsOnly("10001");
            assertThat(web.status("CapEff")).containsOnly("0000000000000000");
            assertThat(web.status("NoNewPrivs")).containsOnly("1");
            assertThat(web.rootOptions()).contains("ro");
            assertThat(web.shareOfClassesFromCache()).isGreaterThan(0.9);
        }
        assertThat(files(image.root())).isEqualTo(before);
    }

    @Test
    void theWorkerWorks() throws Exception {
        migrate();
        try (ImageProcess worker = ImageProcess.start(image, ServerVariables.of(servers.installation()), "worker")) {
            assertThat(worker.awaitManagement("/actuator/health/readiness").statusCode())
                    .as(worker.output())
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutServersItSaysWhatIsMissing() throws Exception {
        try (ImageProcess web = ImageProcess.start(image, Map.of(), "web")) {
            assertThat(web.code()).isNotZero();
            assertThat(web.output()).contains("GISEMENT_DATABASE_URL");
        }
    }

    @ParameterizedTest
    @EnumSource(Sandbox.class)
    void everyWayToRunItIsOpenOrSaysWhyNot(Sandbox way) throws Exception {
        assumeTrue(way.refusal().isEmpty(), () -> "Not on this machine: " + way.refusal());
        Path output = folder.resolve(way + ".log");
        Process process = way.start(image, command("--version"), Map.of(), null, output);

        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).containsPattern("\\d+\\.\\d+");
    }

    static List<String> command(String argument) {
        return Stream.concat(image.config().entrypoint().stream(), Stream.of(argument))
                .toList();
    }

    private static void migrate() throws Exception {
        try (ImageProcess migrate = ImageProcess.start(image, ServerVariables.of(servers.installation()), "migrate")) {
            assertThat(migrate.code()).as(migrate.output()).isZero();
        }
    }

    /** Every file with its size and date. */
    private static NavigableMap<String, String> files(Path root) throws IOException {
        NavigableMap<String, String> files = new TreeMap<>();
        for (Path file : Folders.files(root)) {
            files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
        return files;
    }
}
