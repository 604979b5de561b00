package fr.gisement.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody alters the journal from the application, and whoever alters it otherwise is found out. */
class AuditChainTests {

    private static final TestInstallation installation = TestInstallation.create();
    private static final String INSERT =
            "insert into platform.audit_entry (actor, action, subject_kind, subject) values ";
    private static final String REHASH =
            "update platform.audit_entry e set hash = platform.audit_hash(e) where seq = %d";

    @BeforeEach
    void fiveEntries() {
        byHand("truncate platform.audit_entry; delete from platform.audit_head; "
                + "insert into platform.audit_head (seq, hash) values (0, sha256('gisement'::bytea))");
        for (int i = 1; i <= 5; i++) {
            installation.execute(INSERT + "('Alice', 'TENANT_SUSPENDED', 'TENANT', 'École %d')".formatted(i));
        }
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.audit_entry set subject = 'x'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "alter table platform.audit_entry disable trigger all",
                "drop table platform.audit_entry",
                "update platform.audit_head set seq = 0",
                "delete from platform.audit_head",
                "select platform.audit_hash(null)",
                "set role %1$s_owner",
                "set session_replication_role = replica",
                "create or replace function platform.audit_hash(platform.audit_entry) returns bytea language sql as 'select null::bytea'",
                "insert into platform.audit_entry (seq, actor, action, subject_kind, subject) values (9, 'a', 'AA', 'AA', 'a')",
                "insert into platform.audit_entry (at, actor, action, subject_kind, subject) values (now(), 'a', 'AA', 'AA', 'a')",
                "insert into platform.audit_entry (hash, actor, action, subject_kind, subject) values ('\\x00', 'a', 'AA', 'AA', 'a')",
                "insert into platform.audit_entry (previous, actor, action, subject_kind, subject) values ('\\x00', 'a', 'AA', 'AA', 'a')"
            })
    void theApplicationCanOnlyAddAndReadWhateverItTries(String statement) {
        assertThatThrownBy(() -> asPlatform(statement))
                .isInstanceOf(SQLException.class)
                .satisfies(thrown ->
                        assertThat(((SQLException) thrown).getSQLState()).isEqualTo("42501"));
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.audit_entry set subject = 'x'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "update platform.audit_head set seq = 0",
                "delete from platform.audit_head",
                "insert into platform.audit_head values (true, 1, '\\x00')",
                "truncate platform.audit_head"
            })
    void theOwnerDoesNotEither(String statement) {
        assertThatThrownBy(() -> installation.execute(statement)).hasMessageContaining("only ever added to");
        assertThat(faults()).isEmpty();
    }

    @Test
    void theOwnerCannotSayTheNumberTheMomentOrTheHashOfWhatItAdds() {
        installation.execute("""
                insert into platform.audit_entry (seq, at, previous, hash, actor, action, subject_kind, subject)
                values (99, '2000-01-01', '\\x00', '\\x00', 'Alice', 'TENANT_SUSPENDED', 'TENANT', 'École')""");

        assertThat(installation.query(
                        "select seq || ' ' || (at > now() - interval '1 hour') from platform.audit_entry"))
                .last()
                .isEqualTo("6 true");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aTenantNeitherReadsNorAdds() {
        TenantId town = installation.circonscription("lens");
        String role = installation
                .query("select schema_name from platform.tenant where id = '%s'".formatted(town))
                .getFirst();
        for (String statement : List.of(
                "select * from platform.audit_entry",
                "select * from platform.audit_faults()",
                INSERT + "('a', 'AA', 'AA', 'a')")) {
            assertThatThrownBy(() -> installation.executeAsSuperuser("set role \"%s\"; %s".formatted(role, statement)))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aChangedEntryIsNamed() {
        byHand("update platform.audit_entry set subject = 'École 9' where seq = 3");
        assertThat(faults()).containsExactly("3-3 CHANGED");
    }

    @Test
    void anEntryChangedTogetherWithItsHashIsNamed() {
        byHand("update platform.audit_entry set subject = 'École 9' where seq = 3; " + REHASH.formatted(3));
        assertThat(faults()).containsExactly("3-3 CHANGED");
    }

    @Test
    void theLastEntryChangedTogetherWithItsHashIsNamed() {
        byHand("update platform.audit_entry set actor = 'Bob' where seq = 5; " + REHASH.formatted(5));
        assertThat(faults()).containsExactly("5-5 CHANGED");
    }

    @Test
    void deletedEntriesAreNamed() {
        byHand("delete from platform.audit_entry where seq in (1, 3, 4)");
        assertThat(faults()).containsExactly("1-1 MISSING", "3-4 MISSING");
    }

    @Test
    void anEndThatWasCutOffIsNamed() {
        byHand("delete from platform.audit_entry where seq > 3");
        assertThat(faults()).containsExactly("4-5 CUT_OFF");
        byHand("delete from platform.audit_entry");
        assertThat(faults()).containsExactly("1-5 CUT_OFF");
    }

    @Test
    void anEntryPutThereByHandIsNamed() {
        byHand("""
                insert into platform.audit_entry
                select 6, now(), null, 'Bob', action, subject_kind, null, subject, detail, hash, hash
                from platform.audit_entry where seq = 5;
                """ + REHASH.formatted(6));
        assertThat(faults()).containsExactly("6-6 ADDED");
    }

    @Test
    void whoeverWritesAtOnceWritesOneChain() throws Exception {
        List<Callable<Boolean>> writers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(writer -> () -> {
                    for (int i = 0; i < 25; i++) {
                        asPlatform(INSERT + "('Alice %d', 'TENANT_SUSPENDED', 'TENANT', 'École')".formatted(writer));
                    }
                    return true;
                })
                .toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> writer : executor.invokeAll(writers)) {
                assertThat(writer.get()).isTrue();
            }
        }
        assertThat(installation.query("select count(*) || ' ' || max(seq) from platform.audit_entry"))
                .containsExactly("205 205");
        assertThat(faults()).isEmpty();
    }

    private static List<String> faults() {
        return installation.query("select first || '-' || last || ' ' || fault from platform.audit_faults()");
    }

    /** As somebody does who has the server in their hands. */
    private static void byHand(String statements) {
        installation.executeAsSuperuser("set session_replication_role = replica; " + statements);
    }

    private static void asPlatform(String statement) throws SQLException {
        String url = installation.installation().jdbcUrl();
        String login = installation.installation().naming().platform();
        try (Connection connection = DriverManager.getConnection(
                        url, login, installation.installation().platformPassword());
                Statement sql = connection.createStatement()) {
            sql.execute(statement.replace(
                    "%1$s", installation.installation().naming().prefix()));
        }
    }
}
