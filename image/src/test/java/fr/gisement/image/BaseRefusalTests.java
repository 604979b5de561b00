package fr.gisement.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseRefusalTests {

    @TempDir
    Path folder;

    @Test
    void aSystemThatIsNotDebianIsAskedForABase() {
        assertThatThrownBy(() -> SystemFiles.require("no-such-package-database"))
                .isInstanceOfSatisfying(ImageException.class, refused -> {
                    assertThat(refused.exitCode()).isEqualTo(ExitCode.MISSING);
                    assertThat(refused.sentence(Messages.ENGLISH)).contains("Debian", "--base REFERENCE");
                    assertThat(refused.sentence(Messages.of(Map.of()))).contains("Debian", "--base RÉFÉRENCE");
                });
    }

    @Test
    void aBaseWithoutJavaIsNamed() throws Exception {
        Path base = folder.resolve("base.tar");
        Layer layer = new Layer("nothing");
        layer.addTemporaryFolder(folder);
        Jib.fromScratch()
                .setPlatforms(Set.of(Architecture.platform()))
                .addFileEntriesLayer(layer.build())
                .containerize(Jibs.containerizer(
                        Containerizer.to(TarImage.at(base).named("nothing")), folder.resolve("work")));
        Path archive = folder.resolve("image.tar");
        new ImageRecipe(base.toString(), "gisement:test", "1", "").write(List.of(), archive, folder.resolve("work"));
        UnpackedImage image = UnpackedImage.of(archive, folder.resolve("root"));

        assertThatThrownBy(() -> image.program(image.config().entrypoint().getFirst()))
                .hasMessageContaining("no program \"java\"");
    }

    @Test
    void wordsAreFoundAcrossTheEdgesOfBlocks() throws IOException {
        String text = "x".repeat((1 << 16) - 4) + "canary" + "y".repeat(10);

        assertThat(Traces.in(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), List.of("canary", "raven")))
                .containsExactly("canary");
    }
}
