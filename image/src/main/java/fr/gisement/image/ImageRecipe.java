package fr.gisement.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * What the image is beside its files: who runs it, how it begins, what it says of itself.
 *
 * @param base a reference in a registry, or an archive of this machine
 * @param tag what the image is called
 * @param version of the application
 * @param revision of its sources; empty when not known
 */
record ImageRecipe(String base, String tag, String version, String revision) {

    static final String USER = "10001:10001";

    /** Fixed, or the same sources would make two images; the date of jars inside is no more telling. */
    private static final Instant CREATED = Instant.parse("2026-11-01T00:00:00Z");

    private static final int PAGES = 8080;
    private static final int MANAGEMENT = 8081;

    /**
     * How the Java machine begins, when it learns and ever after. The heap follows the container's limit and leaves room
     * for all that is no heap; a machine out of memory ends, so that another takes its place.
     */
    static List<String> flags() {
        return List.of(
                "-XX:+UseG1GC",
                "-XX:MaxRAMPercentage=60",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:aot*=error", // it warns of what it does without
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=/tmp");
    }

    /** The command before the process's name. */
    static List<String> command(String cacheFlag) {
        List<String> command = new ArrayList<>(List.of("java", cacheFlag));
        command.addAll(flags());
        command.addAll(List.of("-jar", ApplicationLayers.JAR));
        return command;
    }

    /** Writes the image as an archive in the OCI layout. */
    void write(List<FileEntriesLayer> layers, Path archive, Path work) throws Exception {
        JibContainerBuilder image = from();
        layers.forEach(image::addFileEntriesLayer);
        image.setFormat(ImageFormat.OCI)
                .setPlatforms(Set.of(Architecture.platform()))
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get(ApplicationLayers.FOLDER))
                .setEntrypoint(command("-XX:AOTCache=" + ApplicationLayers.CACHE))
                .setExposedPorts(Port.tcp(PAGES), Port.tcp(MANAGEMENT))
                .setCreationTime(CREATED)
                .setLabels(labels());
        Files.createDirectories(archive.toAbsolutePath().getParent());
        try {
            image.containerize(
                    Jibs.containerizer(Containerizer.to(TarImage.at(archive).named(tag)), work));
        } catch (ExecutionException e) {
            throw new ImageException(ExitCode.FAILED, "base.unusable", base, String.valueOf(e.getCause()));
        }
    }

    private JibContainerBuilder from() throws Exception {
        return Jib.from(Files.isRegularFile(Path.of(base)) ? Jib.TAR_IMAGE_PREFIX + base : base);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labels.put("org.opencontainers.image.title", "Gisement");
        labels.put(
                "org.opencontainers.image.description",
                "The digital workspace of primary schools: web, worker and migrate from one image");
        labels.put("org.opencontainers.image.version", version);
        labels.put("org.opencontainers.image.base.name", Files.isRegularFile(Path.of(base)) ? "gisement-base" : base);
        if (!revision.isBlank()) {
            labels.put("org.opencontainers.image.revision", revision);
        }
        return labels;
    }
}
