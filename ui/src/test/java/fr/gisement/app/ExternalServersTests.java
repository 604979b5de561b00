package fr.gisement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a PostgreSQL that is given from outside, from the bare server to a fleet. */
class ExternalServersTests {

    @TempDir
    Path folder;

    @Test
    void aBareServerIsPreparedFilledAndLookedAt() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("max_locks_per_transaction", "256")
                .setDataDirectoryCustomizer(ExternalServersTests::askForPasswords)
                .start()) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "GISEMENT_DATABASE_URL", "postgresql://127.0.0.1:%d/ent".formatted(server.getPort()),
                    "GISEMENT_OWNER_PASSWORD", "of the owner",
                    "GISEMENT_PLATFORM_PASSWORD", "of the platform",
                    "GISEMENT_LOGIN_SECRET", "0123456789 0123456789 0123456789",
                    "GISEMENT_ROLE_PREFIX", "outside"));
            assertThat(run(environment, ExitCode.UNREACHABLE, "status")).isNotEmpty();
            assertThat(run(environment, ExitCode.DONE, "bootstrap")).contains("ent");
            assertThat(run(environment, ExitCode.DONE, "bootstrap")).contains("ent");
            run(environment, ExitCode.DONE, "migrate");
            assertThat(run(environment, ExitCode.DONE, "onboard", someSchools().toString()))
                    .contains("30");
            assertThat(run(environment, ExitCode.DONE, "status")).contains("Aucun écart");

            environment.remove("GISEMENT_OWNER_PASSWORD");
            assertThat(run(environment, ExitCode.USAGE, "migrate")).contains("GISEMENT_OWNER_PASSWORD");
            assertThat(superusersBesideTheServersOwn(server)).isEmpty();
        }
    }

    @Test
    void bootstrapNeedsAnExternalServer() {
        assertThat(run(Map.of(), ExitCode.USAGE, "bootstrap")).contains("GISEMENT_DATABASE_URL");
    }

    private static String run(Map<String, String> environment, int code, String... arguments) {
        TerminalRecording recording = new TerminalRecording(false, Locale.FRENCH);
        int exit = Gisement.commandLine(environment, recording.terminal()).execute(arguments);
        assertThat(exit)
                .as("%s: %s %s", List.of(arguments), recording.out(), recording.err())
                .isEqualTo(code);
        return recording.out() + recording.err();
    }

    private Path someSchools() throws IOException {
        Path file = folder.resolve("trente.csv");
        try (InputStream all =
                        Objects.requireNonNull(getClass().getResourceAsStream("/demo/ecoles-bassin-minier.csv"));
                Stream<String> lines = new String(all.readAllBytes(), StandardCharsets.UTF_8).lines()) {
            Files.write(file, lines.limit(31).toList());
        }
        return file;
    }

    private static List<String> superusersBesideTheServersOwn(EmbeddedPostgres server) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort()), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(string_agg(rolname, ','), '') from pg_roles where rolsuper and rolname <> 'postgres'")) {
            rows.next();
            return rows.getString(1).isEmpty() ? List.of() : List.of(rows.getString(1));
        }
    }

    private static void askForPasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all postgres ::1/128 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
