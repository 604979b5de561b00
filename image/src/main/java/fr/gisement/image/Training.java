package fr.gisement.image;

import fr.gisement.installation.DataFolder;
import fr.gisement.installation.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * One start in the image itself, on servers to be thrown away, from which the Java machine learns what later starts begin
 * with: the same runtime, the same jars with the same dates in the same place, the same flags.
 */
final class Training {

    private static final int TOLD_LINES = 30;

    private final Path untrained;
    private final Path work;

    /** @param untrained the image without a cache */
    Training(Path untrained, Path work) {
        this.untrained = untrained;
        this.work = work;
    }

    /** The cache, once there is one. */
    Path cache() {
        return work.resolve("gisement.aot");
    }

    /**
     * Whether there is no cache for this very image yet. No two trainings make the same bytes: what is there is kept, so
     * that the same sources make the same image. Only the digest of all layers tells, since the Java machine compares no
     * more than sizes and dates, and our dates are all the same.
     */
    boolean needed() throws IOException {
        return !Files.exists(cache())
                || !Files.exists(stamp())
                || !Files.readString(stamp()).equals(digest());
    }

    private Path stamp() {
        return work.resolve("gisement.aot.for");
    }

    private String digest() throws IOException {
        try (ImageArchive image = ImageArchive.open(untrained)) {
            StringBuilder layers = new StringBuilder();
            image.layers().forEach(layer -> layers.append(layer.digest()).append('\n'));
            return layers.append(image.config().entrypoint()).toString();
        }
    }

    void run() throws Exception {
        Files.deleteIfExists(stamp());
        Sandbox sandbox = Sandbox.here();
        sandbox.refusal().ifPresent(reason -> {
            throw new ImageException(ExitCode.FAILED, "sandbox.refused", reason);
        });
        UnpackedImage image = UnpackedImage.of(untrained, work.resolve("root"));
        Path temporary = work.resolve("tmp");
        Folders.delete(temporary);
        Files.createDirectories(temporary);
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path log = work.resolve("training.log");
        Path data = Files.createTempDirectory("gisement-train");
        try (EmbeddedServers servers = EmbeddedServers.start(new DataFolder(data.resolve("data")))) {
            List<String> command = ImageRecipe.command("-XX:AOTCacheOutput=/tmp/gisement.aot");
            command.add("train");
            Map<String, String> environment = ServerVariables.of(servers.installation());
            Process process = sandbox.start(image, command, environment, temporary, log);
            Path trained = temporary.resolve("gisement.aot");
            if (process.waitFor() != 0 || !Files.exists(trained)) {
                throw new ImageException(ExitCode.FAILED, "training.failed", tail(log));
            }
            refuseTraces(trained, environment);
            Files.move(trained, cache(), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(stamp(), digest());
        } finally {
            Folders.delete(data);
        }
    }

    /** The cache keeps objects of the machine that learnt; what that machine was told in confidence is not among them. */
    private static void refuseTraces(Path trained, Map<String, String> environment) throws IOException {
        List<String> secrets = environment.entrySet().stream()
                .filter(variable -> !variable.getKey().endsWith("_URL"))
                .map(Map.Entry::getValue)
                .toList();
        if (!Traces.in(trained, secrets).isEmpty()) {
            Files.delete(trained);
            throw new ImageException(ExitCode.FAILED, "training.secret");
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()));
    }
}
