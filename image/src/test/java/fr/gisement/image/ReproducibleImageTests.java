package fr.gisement.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BuiltImage
class ReproducibleImageTests {

    @TempDir
    Path folder;

    /** All but the trained start, which no two trainings make the same and which has a layer of its own. */
    @Test
    void theSameSourcesMakeTheSameImageElsewhereAndLater() throws Exception {
        Path jar = Files.copy(Path.of("..", "ui", "target", "gisement.jar"), folder.resolve("gisement.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        try (ImageArchive first = ImageArchive.open(BuiltImage.Archive.work().resolve("untrained.tar"))) {
            Path again = folder.resolve("again.tar");
            int code = ImageCommand.commandLine(Messages.ENGLISH, System.out)
                    .execute(
                            "--jar=" + jar,
                            "--version=" + first.config().labels().get("org.opencontainers.image.version"),
                            "--work=" + Files.createDirectory(folder.resolve("work")),
                            "--output=" + again,
                            "--tag=another:name",
                            "--revision="
                                    + first.config().labels().getOrDefault("org.opencontainers.image.revision", ""),
                            "--aot=none");

            assertThat(code).isZero();
            try (ImageArchive second = ImageArchive.open(again)) {
                assertThat(second.layers()).isEqualTo(first.layers());
                assertThat(second.digest()).isEqualTo(first.digest());
            }
        }
    }
}
