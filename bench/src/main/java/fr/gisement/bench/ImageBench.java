package fr.gisement.bench;

import fr.gisement.image.ImageArchive;
import fr.gisement.image.ImageLayer;
import fr.gisement.image.ImageProcess;
import fr.gisement.image.Sandbox;
import fr.gisement.image.ServerVariables;
import fr.gisement.image.UnpackedImage;
import fr.gisement.installation.DataFolder;
import fr.gisement.installation.EmbeddedServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The image that {@code ./gisement image} made: its size, the start of each process with its trained cache and without it,
 * and the memory of each, in the image itself under a read-only root.
 */
final class ImageBench {

    private static final int ROUNDS = 5;
    private static final int REQUESTS = 300;
    private static final String READY = "/actuator/health/readiness";

    private ImageBench() {}

    static void run(Report report) throws Exception {
        Path archive = Path.of("image/target/gisement-image.tar").toAbsolutePath();
        Optional<String> refusal = Sandbox.here().refusal();
        if (!Files.exists(archive) || refusal.isPresent()) {
            System.err.println(
                    refusal.orElse("There is no " + archive + ": run ./gisement image in the project's folder first"));
            return;
        }
        sizes(archive, report);
        Path folder = Files.createTempDirectory("gisement-image-bench");
        UnpackedImage image = UnpackedImage.of(archive, folder.resolve("root"));
        try (EmbeddedServers servers = EmbeddedServers.start(new DataFolder(folder.resolve("data")))) {
            Map<String, String> all = ServerVariables.of(servers.installation());
            migrate(image, image.config().entrypoint(), all);
            starts(image, all, report);
            memory(image, all, report);
        }
    }

    private static void sizes(Path archive, Report report) throws Exception {
        try (ImageArchive image = ImageArchive.open(archive)) {
            long compressed = 0;
            long whole = 0;
            for (ImageLayer layer : image.layers()) {
                long files = image.uncompressed(layer);
                compressed += layer.compressed();
                whole += files;
                report.stated(
                        "image, layer " + layer.name(), megabytes(layer.compressed()), megabytes(files) + " unpacked");
            }
            report.stated("image, whole", megabytes(compressed), megabytes(whole) + " unpacked");
        }
    }

    private static void starts(UnpackedImage image, Map<String, String> all, Report report) throws Exception {
        List<String> trained = image.config().entrypoint();
        List<String> untrained = trained.stream()
                .filter(part -> !part.startsWith("-XX:AOTCache="))
                .toList();
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        double[] migrateWith = new double[ROUNDS];
        double[] migrateWithout = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            with[round] = page(image, trained, all);
            without[round] = page(image, untrained, all);
            migrateWith[round] = migrate(image, trained, all);
            migrateWithout[round] = migrate(image, untrained, all);
        }
        report.ratio(
                "web in the image, AOT cache, from its start to the first page",
                Report.millis(Report.median(with)),
                Report.millis(Report.median(without)) + " without it",
                Report.median(with) / Report.median(without),
                "≤ 0.5 ×");
        report.ratio(
                "migrate in the image with nothing to do, AOT cache, from its start to its end",
                Report.millis(Report.median(migrateWith)),
                Report.millis(Report.median(migrateWithout)) + " without it",
                Report.median(migrateWith) / Report.median(migrateWithout),
                "stated");
    }

    /** As in a container of a gigabyte. */
    private static void memory(UnpackedImage image, Map<String, String> servers, Report report) throws Exception {
        Map<String, String> all = new HashMap<>(servers);
        all.put("JAVA_TOOL_OPTIONS", "-XX:MaxRAM=1g");
        try (ImageProcess migrate = ImageProcess.start(image, all, "migrate")) {
            report.stated(
                    "memory of migrate, at its most", Report.number(migrate.peakBytes() / 1e6) + " MB resident", "—");
        }
        try (ImageProcess web = ImageProcess.start(image, withoutOwner(all), "web")) {
            web.awaitAnswer("/");
            memory(report, "web, after its first page", web);
            for (int request = 0; request < REQUESTS; request++) {
                web.get("/");
                web.get("/connexion");
            }
            memory(report, "web, after " + 2 * REQUESTS + " pages", web);
        }
        try (ImageProcess worker = ImageProcess.start(image, all, "worker")) {
            worker.awaitManagement(READY);
            memory(report, "worker, ready", worker);
        }
    }

    private static void memory(Report report, String when, ImageProcess process) throws Exception {
        report.stated(
                "memory of " + when,
                Report.number(process.residentBytes() / 1e6) + " MB resident",
                Report.number(process.proportionalBytes() / 1e6) + " MB its share");
    }

    private static double page(UnpackedImage image, List<String> command, Map<String, String> all) throws Exception {
        long begin = System.nanoTime();
        try (ImageProcess web = ImageProcess.start(image, command, withoutOwner(all), "web")) {
            web.awaitAnswer("/");
            return System.nanoTime() - begin;
        }
    }

    private static double migrate(UnpackedImage image, List<String> command, Map<String, String> all) throws Exception {
        long begin = System.nanoTime();
        try (ImageProcess migrate = ImageProcess.start(image, command, all, "migrate")) {
            if (migrate.code() != 0) {
                throw new IllegalStateException(migrate.output());
            }
            return System.nanoTime() - begin;
        }
    }

    private static Map<String, String> withoutOwner(Map<String, String> all) {
        Map<String, String> some = new HashMap<>(all);
        some.remove(ServerVariables.OWNER_PASSWORD);
        return some;
    }

    private static String megabytes(long bytes) {
        return Report.number(bytes / 1e6) + " MB";
    }
}
