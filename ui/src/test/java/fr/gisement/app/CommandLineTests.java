package fr.gisement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @TempDir
    static Path folder;

    private final TerminalRecording recording = new TerminalRecording(false, Locale.FRENCH);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "run", "web", "worker", "cluster", "onboard", "migrate", "status", "admin", "bootstrap"})
    void everyCommandHasHelpInFrench(String command) {
        int code = command.isEmpty() ? execute("--help") : execute(command, "--help");

        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(recording.out()).contains("Usage :", "Options :", "Affiche cette aide.", "Codes de retour :");
        assertThat(recording.err()).isEmpty();
    }

    @Test
    void theVersionNamesJavaToo() {
        assertThat(execute("--version")).isEqualTo(ExitCode.DONE);
        assertThat(recording.out()).startsWith("Gisement").contains("Java ");
    }

    @Test
    void noCommandIsAMisuse() {
        assertThat(execute()).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("Que faire ?", "gisement --help");
    }

    @Test
    void anUnknownCommandIsNamed() {
        assertThat(execute("dance")).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("Commande ou option inconnue : dance");
    }

    @Test
    void anUnreadableValueIsNamed() {
        assertThat(execute("run", "--port", "http")).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("--port ne peut pas valoir « http »");
    }

    @Test
    void aTakenPortIsToldBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Path untouched = folder.resolve("untouched");
            int code = execute("run", "--port", Integer.toString(taken.getLocalPort()), "--data", untouched.toString());

            assertThat(code).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(recording.err()).contains("déjà pris").doesNotContain("\tat ");
            assertThat(untouched).doesNotExist();
        }
    }

    @Test
    void aYearNeedsTheDemonstration() {
        assertThat(execute("run", "--no-demo", "--demo-year")).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("--demo-year").hasLineCount(1);
    }

    @Test
    void thereIsNoStatusOfNothing() {
        assertThat(execute("status", "--data", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.UNREACHABLE);
        assertThat(recording.err()).contains("Rien n’est installé").hasLineCount(1);
    }

    @Test
    void missingSettingsAreNamed() {
        int code = execute(Map.of("GISEMENT_DATABASE_URL", "postgresql://localhost/ent"), "status");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("GISEMENT_PLATFORM_PASSWORD, GISEMENT_LOGIN_SECRET");
    }

    @Test
    void aProcessOfManyNeedsServersOfItsOwn() {
        assertThat(execute("web")).isEqualTo(ExitCode.USAGE);
        assertThat(execute("worker")).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("GISEMENT_DATABASE_URL").hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GISEMENT_OWNER_PASSWORD", "GISEMENT_SUPERUSER_PASSWORD"})
    void whatServesPagesTakesNoPasswordThatChangesSchemas(String secret) {
        Map<String, String> settings = Map.of(
                "GISEMENT_DATABASE_URL",
                "postgresql://127.0.0.1:1/ent",
                "GISEMENT_PLATFORM_PASSWORD",
                "x",
                "GISEMENT_LOGIN_SECRET",
                "0123456789abcdef0123456789abcdef",
                secret,
                "canary");

        assertThat(execute(settings, "web")).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains(secret).doesNotContain("canary");
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        Map<String, String> settings = Map.of(
                "GISEMENT_DATABASE_URL", "postgresql://127.0.0.1:1/ent",
                "GISEMENT_PLATFORM_PASSWORD", "x",
                "GISEMENT_LOGIN_SECRET", "0123456789abcdef0123456789abcdef",
                "MANAGEMENT_SERVER_PORT", "http");

        assertThat(execute(settings, "web")).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("MANAGEMENT_SERVER_PORT=http");
    }

    @Test
    void aSilentDatabaseIsToldInOneSentence() {
        int code = execute(
                Map.of(
                        "GISEMENT_DATABASE_URL", "postgresql://127.0.0.1:1/ent",
                        "GISEMENT_OWNER_PASSWORD", "x",
                        "GISEMENT_PLATFORM_PASSWORD", "x",
                        "GISEMENT_LOGIN_SECRET", "0123456789abcdef0123456789abcdef"),
                "status");

        assertThat(code).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(recording.err()).contains("La base de données ne répond pas").doesNotContain("\tat ");
    }

    @Test
    void aDirectoryOrAnUndoIsNeededToOnboard() {
        assertThat(execute("onboard")).isEqualTo(ExitCode.USAGE);
        assertThat(execute("onboard", "a.csv", "--undo")).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("Donnez un annuaire, ou bien --undo.");
    }

    @Test
    void aFileThatCannotBeReadIsNamedBeforeAnythingStarts() {
        Path untouched = folder.resolve("untouched");
        assertThat(execute("onboard", "nowhere.csv", "--data", untouched.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(recording.err()).contains("nowhere.csv").hasLineCount(1);
        assertThat(untouched).doesNotExist();
    }

    @Test
    void schoolsAreOnboardedOnceAndTakenBack() throws IOException {
        String data = folder.resolve("data").toString();
        String file = firstSchools().toString();

        done("onboard", file, "--dry-run", "--data", data);
        assertThat(recording.out()).contains("3 espaces pour 3 écoles à créer", "Essai seulement");
        done("onboard", file, "--data", data);
        assertThat(recording.out()).contains("Fait : 4 sur 4.");
        done("onboard", file, "--data", data);
        assertThat(recording.out()).contains("Rien à changer.");
        done("status", "--data", data);
        assertThat(recording.out()).containsPattern("Espaces école.* 3 à jour");
        done("onboard", "--undo", "--data", data);
        assertThat(recording.out()).contains("défait");
    }

    private void done(String... arguments) {
        int code = execute(arguments);
        assertThat(code).as("%s: %s", List.of(arguments), recording.err()).isEqualTo(ExitCode.DONE);
    }

    private static Path firstSchools() throws IOException {
        try (var demonstration = CommandLineTests.class.getResourceAsStream("/demo/ecoles-bassin-minier.csv")) {
            String whole = new String(Objects.requireNonNull(demonstration).readAllBytes(), StandardCharsets.UTF_8);
            return Files.write(
                    folder.resolve("first.csv"), whole.lines().limit(4).toList());
        }
    }

    @Test
    void migrateAndStatusWorkOnTheServersOfAFolder() {
        String data = folder.resolve("migrated").toString();

        assertThat(execute("migrate", "--data", data)).isEqualTo(ExitCode.DONE);
        assertThat(recording.out()).contains("Rien à migrer");
        assertThat(execute("status", "--json", "--data", data)).isEqualTo(ExitCode.DONE);
        assertThat(recording.out()).contains("\"SCHOOL\"", "\"drifts\" : [ ]");
        assertThat(execute("migrate", "--only", "t_999999", "--data", data)).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("t_999999");
    }

    private int execute(String... arguments) {
        return execute(Map.of(), arguments);
    }

    private int execute(Map<String, String> environment, String... arguments) {
        return Gisement.commandLine(environment, recording.terminal()).execute(arguments);
    }
}
