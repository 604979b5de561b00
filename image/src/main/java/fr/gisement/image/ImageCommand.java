package fr.gisement.image;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the image, step by step, and says what came of it. */
@Command(name = "image")
public final class ImageCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;
    private static final String TRAIN = "train";
    private static final String NONE = "none";

    private final Messages messages;
    private final PrintStream out;

    @Option(names = "--jar", required = true)
    private Path jar = Path.of("");

    @Option(names = "--version", required = true)
    private String version = "";

    @Option(names = "--work", required = true)
    private Path work = Path.of("");

    @Option(names = "--output", required = true)
    private Path output = Path.of("");

    @Option(names = "--tag", required = true)
    private String tag = "";

    @Option(names = "--base")
    private String base = "";

    @Option(names = "--revision")
    private String revision = "";

    /** {@code train}, {@code none}, or a cache that was trained for the very same layers. */
    @Option(names = "--aot")
    private String cache = TRAIN;

    private ImageCommand(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Messages messages = Messages.of(System.getenv());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(commandLine(messages, out).execute(arguments));
    }

    static CommandLine commandLine(Messages messages, PrintStream out) {
        return new CommandLine(new ImageCommand(messages, out))
                .setExecutionExceptionHandler((thrown, command, result) -> {
                    if (thrown instanceof ImageException known) {
                        System.err.println(known.sentence(messages));
                        return known.exitCode();
                    }
                    thrown.printStackTrace(System.err);
                    return ExitCode.FAILED;
                });
    }

    @Override
    public Integer call() throws Exception {
        work = Files.createDirectories(work).toRealPath(); // as programs will name it to us
        Jibs.forget(work);
        ImageRecipe recipe = new ImageRecipe(base.isBlank() ? localBase() : base, tag, version, revision);
        say("layers.making");
        ApplicationLayers application = ApplicationLayers.of(jar, version, work.resolve("app"));
        Path untrained = work.resolve("untrained.tar");
        recipe.write(application.layers(null), untrained, work);
        recipe.write(application.layers(cache(untrained)), output, work);
        report();
        return 0;
    }

    private @Nullable Path cache(Path untrained) throws Exception {
        return switch (cache) {
            case NONE -> null;
            case TRAIN -> {
                Training training = new Training(untrained, work);
                if (training.needed()) {
                    say("training.begin");
                    training.run();
                }
                yield training.cache();
            }
            default -> Path.of(cache);
        };
    }

    private String localBase() throws Exception {
        say("base.making", Runtime.version().toString());
        Path archive = work.resolve("base.tar");
        LocalBase.write(work, archive);
        return archive.toString();
    }

    private void report() throws IOException {
        try (ImageArchive image = ImageArchive.open(output)) {
            say("image.done", tag, output, image.digest());
            for (ImageLayer layer : image.layers()) {
                say(
                        "image.layer",
                        String.format(Locale.ROOT, "%-12s", layer.name()),
                        megabytes(image.uncompressed(layer)),
                        megabytes(layer.compressed()),
                        layer.digest());
            }
        }
    }

    private void say(String key, @Nullable Object... arguments) {
        out.println(messages.get(key, arguments));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%6.1f", bytes / MEGABYTE);
    }
}
