package fr.gisement.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.migrations.changelog.ChangelogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migration job itself, as a process that is killed without warning. */
class KilledMigrationTests {

    private static final int TENANTS = 150;
    private static final String STEP = """
            --changeset test:motto
            alter table profile add motto text;
            create index profile_motto on profile (motto);
            create table note (id uuid primary key default uuidv7(), words text);
            create index note_words on note (words);
            """;

    @Test
    void killedAgainAndAgainItLosesNothingAndTheLastRunFinishes(@TempDir Path folder) throws Exception {
        try (TestFleet test = new TestFleet()) {
            Fleet before = test.fleet();
            before.prepare();
            test.create(before, SchemaKind.SCHOOL, TENANTS);
            Path changelogs = changelogs(folder);
            int kills = 0;
            for (int reached : new int[] {0, 1, 40, 90}) {
                Process job = start(test, changelogs, folder);
                while (!(atWork(test) && migrated(test) >= reached)) {
                    assertThat(job.waitFor(1, TimeUnit.MILLISECONDS))
                            .as("the job ended before %d were migrated", reached)
                            .isFalse();
                }
                job.destroyForcibly();
                job.waitFor();
                kills++;
                assertThat(halfMigrated(test)).isEqualTo("0");
            }
            assertThat(kills).isEqualTo(4);
            assertThat(migrated(test)).isBetween(90, TENANTS - 1);

            Process job = start(test, changelogs, folder);
            assertThat(job.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(job.exitValue())
                    .as(Files.readString(folder.resolve("job.log")))
                    .isZero();
            assertThat(migrated(test)).isEqualTo(TENANTS);
            assertThat(halfMigrated(test)).isEqualTo("0");
            assertThat(before.drift().drifts()).isEmpty();
            assertThat(before.drift().behind()).isZero();
        }
    }

    @Test
    void aJobWithoutItsSecretsSaysWhichAreMissing(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("job.log");
        Process job = command(folder)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(job.waitFor()).isEqualTo(2);
        assertThat(Files.readString(output))
                .contains("GISEMENT_DATABASE_URL", "GISEMENT_OWNER_PASSWORD", "GISEMENT_LOGIN_SECRET");
    }

    /** Whether the job has a session on the database: from there on a kill may hit anything it does. */
    private static boolean atWork(TestFleet test) throws SQLException {
        return !test.query("""
                        select 1 from pg_stat_activity
                        where usename = '%s' and application_name = '%s'""".formatted(test.naming.owner(), MigrationMain.APPLICATION_NAME))
                .isEmpty();
    }

    private static int migrated(TestFleet test) throws SQLException {
        return Integer.parseInt(test.query("""
                        select count(*) from platform.fleet_schema
                        where purpose = 'TENANT' and version = (select max(version) from platform.fleet_bundle where kind = 'SCHOOL' and changeset_id = 'motto')""").getFirst());
    }

    /** Schemas whose tables, ledger and history do not tell the same story. */
    private static String halfMigrated(TestFleet test) throws SQLException {
        StringBuilder histories = new StringBuilder("select null::text as schema where false");
        for (String schema : test.query("select schema_name from platform.fleet_schema where purpose = 'TENANT'")) {
            histories.append(
                    " union all select '%1$s' from %1$s.databasechangelog where id = 'motto'".formatted(schema));
        }
        return test.query("""
                        with history as (%s),
                        told as (
                            select s.schema_name,
                                   s.version = (select max(version) from platform.fleet_bundle where kind = 'SCHOOL' and changeset_id = 'motto') is true as ledger,
                                   to_regclass(s.schema_name || '.note_words') is not null as tables,
                                   s.schema_name in (select schema from history) as history
                            from platform.fleet_schema s where purpose = 'TENANT')
                        select count(*) from told where ledger <> tables or ledger <> history""".formatted(histories)).getFirst();
    }

    private static Process start(TestFleet test, Path changelogs, Path folder) throws IOException {
        ProcessBuilder builder = command(changelogs);
        builder.environment()
                .putAll(Map.of(
                        "GISEMENT_DATABASE_URL",
                        test.passwordUrl(),
                        "GISEMENT_OWNER_PASSWORD",
                        "owner",
                        "GISEMENT_LOGIN_SECRET",
                        TestFleet.SECRET,
                        "GISEMENT_ROLE_PREFIX",
                        test.naming.prefix()));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("job.log").toFile())
                .start();
    }

    private static ProcessBuilder command(Path changelogs) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                changelogs + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                MigrationMain.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("GISEMENT_"));
        return builder;
    }

    /** The next version's changelogs, in a folder that comes first on the class path. */
    private static Path changelogs(Path folder) throws IOException {
        ChangelogFiles next = ChangelogOverlay.with(SchemaKind.SCHOOL, "9000-test.sql", STEP);
        for (String path :
                new String[] {"db/changelog/school/changelog.xml", "db/changelog/school/steps/9000-test.sql"}) {
            byte[] content = next.read(path);
            if (content == null) {
                throw new IllegalStateException(path);
            }
            Path file = folder.resolve("next").resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
        return folder.resolve("next");
    }
}
