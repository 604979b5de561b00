package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.migrations.LoginPasswords;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill of helm/runbooks/restore-one-school.md, with the very scripts it uses. */
class RestoreDrillTests {

    private static final Path EXPORT = Path.of("restore", "export.sql");
    private static final Path IMPORT = Path.of("restore", "import.sql");

    private static final TestInstallation live = TestInstallation.create();
    private static final TenantId lens = live.circonscription("lens");
    private static final RecoveredCopy recovered = new RecoveredCopy(live);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String jaures = schema(live.school("jaures-" + NUMBER.incrementAndGet(), lens));
    private final String zola = schema(live.school("zola-" + NUMBER.incrementAndGet(), lens));

    @TempDir
    private Path files;

    @BeforeEach
    void theNightsBackupAndADayOfWork() throws SQLException {
        for (String school : List.of(jaures, zola)) {
            live.execute("""
                    insert into %1$s.school_class (id, school_year, name, level, site_uai)
                        values ('00000000-0000-7000-8000-000000000001', 2026, 'CE1 B', 'CE1', '0620001A');
                    insert into %1$s.article (id, class_id, author_id, title, body, published_at)
                        select uuidv7(), '00000000-0000-7000-8000-000000000001', uuidv7(),
                               'Sortie n° ' || n, E'Une ligne\\nune autre\\t\\\\ et l’été', now()
                        from generate_series(1, 20) n;
                    insert into %1$s.article_draft (article_id, saved_by) select id, uuidv7() from %1$s.article;
                    """.formatted(school));
        }
        recovered.make();
        live.execute("delete from %1$s.article; update %1$s.profile set welcome = 'perdu'".formatted(jaures));
        live.execute("insert into %1$s.event (topic) values ('written after the backup')".formatted(zola));
    }

    @AfterEach
    void dropTheCopy() throws SQLException {
        recovered.drop();
    }

    @AfterAll
    static void close() {
        live.close();
    }

    @Test
    void oneSchoolComesBackAsItWasAndNoOtherIsTouched() throws SQLException, IOException {
        List<String> of = List.of("school_class", "article", "article_draft", "profile");
        List<String> before =
                of.stream().map(table -> rows("_copy", jaures, table)).toList();
        List<String> others = of.stream().map(table -> rows("", zola, table)).toList();
        export();
        suspend();
        restore();
        reactivate();

        assertThat(of.stream().map(table -> rows("", jaures, table))).containsExactlyElementsOf(before);
        assertThat(of.stream().map(table -> rows("", zola, table))).containsExactlyElementsOf(others);
        assertThat(live.query("select count(*) from %s.event".formatted(zola))).containsExactly("1");
        assertThat(live.query("select count(*) from %s.article_draft".formatted(jaures)))
                .containsExactly("20");
    }

    @Test
    void theEpochRisesForThatSchoolAloneAndProcessesLearnOfIt() throws SQLException, IOException {
        export();
        suspend();
        List<String> changes = live.query("select count(*) from platform.registry_change");
        restore();

        assertThat(live.query("select epoch from platform.tenant where schema_name = '%s'".formatted(jaures)))
                .containsExactly("2");
        assertThat(live.query("select epoch from platform.tenant where schema_name = '%s'".formatted(zola)))
                .containsExactly("1");
        assertThat(live.query("select count(*) from platform.registry_change")).isNotEqualTo(changes);
    }

    @Test
    void afterwardsRightsSchemasAndLedgerAreAsTheyShouldBe() throws SQLException, IOException {
        export();
        suspend();
        restore();
        reactivate();

        assertThat(live.fleet().drift().drifts()).isEmpty();
        assertThat(live.fleet().reconcile((login, password) -> true)).isEmpty();
        assertThat(live.fleet().status().setAside()).isEmpty();
        assertThat(readAsTheSchool()).isEqualTo(20);
    }

    @Test
    void aSchoolThatIsOpenIsNotReplaced() throws SQLException, IOException {
        export();

        assertThatThrownBy(this::restore).hasMessageContaining("the school of " + jaures + " is not suspended");
        assertThat(live.query("select welcome from %s.profile".formatted(jaures)))
                .containsExactly("perdu");
    }

    @Test
    void rowsOfAnotherVersionAreRefused() throws SQLException, IOException {
        export();
        suspend();
        Files.writeString(files.resolve("version.rows"), "1\n");

        assertThatThrownBy(this::restore).hasMessageContaining("the rows are of another version than " + jaures);
        assertThat(live.query("select welcome from %s.profile".formatted(jaures)))
                .containsExactly("perdu");
    }

    @Test
    void rowsOfAnotherSchoolAreRefusedAndNothingIsLost() throws SQLException, IOException {
        try (Connection copy = recovered.connect()) {
            PsqlScript.run(copy, PsqlScript.written(copy, EXPORT, zola), files);
        }
        suspend();

        assertThatThrownBy(this::restore).hasMessageContaining("the rows are of another school than " + jaures);
        assertThat(live.query("select welcome from %s.profile".formatted(jaures)))
                .containsExactly("perdu");
    }

    @Test
    void whatWasThereBeforeTheRestoreCanBePutBack() throws SQLException, IOException {
        Path undo = Files.createDirectory(files.resolve("undo"));
        export();
        suspend();
        String today = rows("", jaures, "profile");
        try (Connection owner = recovered.connectToTheLive()) {
            PsqlScript.run(owner, PsqlScript.written(owner, EXPORT, jaures), undo);
        }
        restore();
        assertThat(rows("", jaures, "profile")).isNotEqualTo(today);
        try (Connection owner = recovered.connectToTheLive()) {
            PsqlScript.run(owner, PsqlScript.written(owner, IMPORT, jaures), undo);
        }

        assertThat(rows("", jaures, "profile")).isEqualTo(today);
    }

    @Test
    void noTableOfASchoolCountsWithASequenceThatWouldHaveToBeSet() {
        assertThat(live.query("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and n.nspname = '%s'""".formatted(jaures))).isEmpty();
    }

    private void export() throws SQLException, IOException {
        try (Connection copy = recovered.connect()) {
            PsqlScript.run(copy, PsqlScript.written(copy, EXPORT, jaures), files);
        }
    }

    private void restore() throws SQLException, IOException {
        try (Connection owner = recovered.connectToTheLive()) {
            PsqlScript.run(owner, PsqlScript.written(owner, IMPORT, jaures), files);
        }
    }

    private void suspend() {
        live.as((life, owner) -> life.suspend(owner, tenant(), "restauration"));
    }

    private void reactivate() {
        live.as((life, owner) -> life.reactivate(owner, tenant()));
    }

    private TenantId tenant() {
        return new TenantId(java.util.UUID.fromString(
                live.query("select id from platform.tenant where schema_name = '%s'".formatted(jaures))
                        .getFirst()));
    }

    private static String schema(TenantId tenant) {
        return live.query("select schema_name from platform.tenant where id = '%s'".formatted(tenant.value()))
                .getFirst();
    }

    /** All rows of a table, as one text. */
    private String rows(String ending, String school, String table) {
        try (Connection owner = ending.isEmpty() ? recovered.connectToTheLive() : recovered.connect();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(t::text, E'\\n' order by t::text) from %s.%s t".formatted(school, table))) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the application reads: through the circonscription's login, in the school's role. */
    private int readAsTheSchool() throws SQLException {
        String login = live.query("select login_name from platform.tenant where schema_name = '%s'".formatted(jaures))
                .getFirst();
        String password = new LoginPasswords(live.installation().loginSecret()).passwordOf(login);
        try (Connection connection =
                        DriverManager.getConnection(live.installation().jdbcUrl(), login, password);
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + jaures);
            try (ResultSet rows = statement.executeQuery("select count(*) from %s.article".formatted(jaures))) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
