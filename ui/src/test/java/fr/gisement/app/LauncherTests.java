package fr.gisement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTests {

    private static final Path LAUNCHER =
            Path.of("..", "gisement").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void helpNamesEveryCommand() throws Exception {
        Outcome outcome = launch(Map.of(), "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.text())
                .contains(
                        "Usage : ./gisement",
                        "run ",
                        "cluster ",
                        "onboard ",
                        "migrate ",
                        "status ",
                        "test ",
                        "bench ",
                        "build ",
                        "image ");
    }

    @Test
    void anUnknownCommandIsNamedAndTheUsageShown() throws Exception {
        Outcome outcome = launch(Map.of(), "dance");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.text()).contains("Commande inconnue : dance", "Usage : ./gisement");
    }

    @Test
    void noCommandShowsTheUsage() throws Exception {
        assertThat(launch(Map.of()).code()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "bench", "build", "image"})
    void theLaunchersOwnCommandsHaveHelp(String command) throws Exception {
        Outcome outcome = launch(Map.of(), command, "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.text()).contains("./gisement " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bases", "--base", "--tag=", "else"})
    void anOptionOfTheImageThatIsNoneIsNamed(String option) throws Exception {
        Outcome outcome = launch(Map.of(), "image", option);

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.text()).contains(option.replace("=", ""), "./gisement image --help");
    }

    @Test
    void withoutAJdk25ItSaysHowToGetOne() throws Exception {
        Path old = jdk("old", "openjdk version \"17.0.15\" 2025-04-15");
        Outcome outcome = launch(
                Map.of("JAVA_HOME", old.toString(), "GISEMENT_JVM_FOLDERS", "", "PATH", "/nowhere:" + tools()),
                "build");

        assertThat(outcome.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(outcome.text()).contains("Il faut un JDK 25", "adoptium.net", "JAVA_HOME=");
    }

    @Test
    void aJdk25AmongTheUsualPlacesIsFound() throws Exception {
        Path old = jdk("old", "openjdk version \"17.0.15\" 2025-04-15");
        Path current = jdk("jdk-25", "openjdk version \"25.0.3\" 2026-04-21 LTS");
        Outcome outcome = launch(
                Map.of(
                        "JAVA_HOME",
                        old.toString(),
                        "GISEMENT_JVM_FOLDERS",
                        old + " " + current,
                        "PATH",
                        tools().toString()),
                "test");

        assertThat(outcome.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(outcome.text()).contains("Il faut Maven 3.8.6");
    }

    @Test
    void messagesFollowTheTerminalsLanguage() throws Exception {
        assertThat(launch(Map.of("GISEMENT_LANG", "en_GB.UTF-8"), "--help").text())
                .contains("Usage: ./gisement");
    }

    /** A folder that answers like a JDK. */
    private Path jdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Path file = bin.resolve(program);
            Files.writeString(file, "#!/bin/sh\necho '" + version + "' >&2\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder.resolve(name);
    }

    /** The few programs that the launcher needs before it knows of Java and Maven. */
    private Path tools() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("tools"));
        for (String program : List.of("sh", "cat", "dirname", "readlink", "find", "head", "mkdir", "sed", "id")) {
            Path original = Stream.of("/usr/bin", "/bin")
                    .map(place -> Path.of(place, program))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Path link = bin.resolve(program);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, original);
            }
        }
        return bin;
    }

    private static Outcome launch(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("GISEMENT_"));
        builder.environment().put("LANG", "fr_FR.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), Objects.requireNonNull(text));
    }

    private record Outcome(int code, String text) {}
}
