package fr.gisement.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.audit.AuditJournal;
import fr.gisement.audit.AuditSubject;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.journal.JournalCheck.Fault;
import fr.gisement.journal.JournalCheck.Kind;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

class JournalTests {

    private static final TestInstallation installation = TestInstallation.create();
    private static final ConfigurableApplicationContext application =
            IntegrationApplication.start(installation.installation(), Map.of());
    private static final PersonId admin = person("alice@ac.example", "Alice", Role.RECTORAT_ADMIN, null);
    private static final TenantId school = installation.school("zola", installation.circonscription("lens"));
    private static final PersonId director = person("denis@ac.example", "Denis", Role.DIRECTOR, school);
    private static final PersonId teacher = person("claire@ac.example", "Claire", Role.TEACHER, school);

    private final Journal journal = application.getBean(Journal.class);

    @BeforeEach
    void threeEntries() {
        installation.executeAsSuperuser("set session_replication_role = replica; truncate platform.audit_entry; "
                + "update platform.audit_head set seq = 0, hash = sha256('gisement'::bytea)");
        signIn(admin);
        note("TENANT_SUSPENDED", "École Zola", Map.of("reason", "travaux à 100 %"));
        note("TENANT_REACTIVATED", "École Zola", Map.of());
        note("FLEET_MIGRATED", "", Map.of("schemas", 12));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    static void close() {
        application.close();
        installation.close();
    }

    @Test
    void theNewestComesFirstWithAllThatIsKnown() {
        JournalPage page = journal.page(JournalFilter.ALL, 1);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.entries()).extracting(JournalEntry::number).containsExactly(3L, 2L, 1L);
        JournalEntry first = page.entries().getLast();
        assertThat(first.actor()).isEqualTo("Alice Test");
        assertThat(first.action()).isEqualTo("TENANT_SUSPENDED");
        assertThat(first.subject()).isEqualTo("École Zola");
        assertThat(first.detail()).containsExactly(Map.entry("reason", "travaux à 100 %"));
        assertThat(first.hash()).hasSize(64);
        assertThat(journal.actions()).containsExactly("FLEET_MIGRATED", "TENANT_REACTIVATED", "TENANT_SUSPENDED");
    }

    @Test
    void eachFilterNarrowsAndAPercentSignIsAPercentSign() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        assertThat(numbers(new JournalFilter("alice", null, "", "", null, null)))
                .hasSize(3);
        assertThat(numbers(new JournalFilter("bob", null, "", "", null, null))).isEmpty();
        assertThat(numbers(new JournalFilter("", "TENANT_SUSPENDED", "", "", null, null)))
                .containsExactly(1L);
        assertThat(numbers(new JournalFilter("", null, "ZOLA", "", null, null))).containsExactly(2L, 1L);
        assertThat(numbers(new JournalFilter("", null, "", "100 %", null, null)))
                .containsExactly(1L);
        assertThat(numbers(new JournalFilter("", null, "", "%", null, null))).containsExactly(1L);
        assertThat(numbers(new JournalFilter("", null, "", "_", null, null))).containsExactly(3L, 2L, 1L);
        assertThat(numbers(new JournalFilter("", null, "", "\\", null, null))).isEmpty();
        assertThat(numbers(new JournalFilter("", null, "", "", today, today))).hasSize(3);
        assertThat(numbers(new JournalFilter("", null, "", "", today.plusDays(1), null)))
                .isEmpty();
        assertThat(numbers(new JournalFilter("", null, "", "", null, today.minusDays(1))))
                .isEmpty();
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        for (int i = 0; i < 60; i++) {
            note("TENANT_SUSPENDED", "École " + i, Map.of());
        }
        assertThat(journal.page(JournalFilter.ALL, 1).entries()).hasSize(50);
        JournalPage last = journal.page(JournalFilter.ALL, 99);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.pages()).isEqualTo(2);
        assertThat(last.entries())
                .hasSize(13)
                .last()
                .extracting(JournalEntry::number)
                .isEqualTo(1L);
    }

    @Test
    void aCheckSaysWhatWasDoneToItAndIsItselfNoted() {
        JournalCheck whole = journal.check();
        assertThat(whole.whole()).isTrue();
        assertThat(whole.entries()).isEqualTo(3);
        assertThat(whole.seal())
                .isEqualTo(journal.page(JournalFilter.ALL, 1).entries().get(1).hash());
        assertThat(journal.page(JournalFilter.ALL, 1).entries().getFirst().action())
                .isEqualTo("JOURNAL_CHECKED");

        installation.executeAsSuperuser("set session_replication_role = replica; "
                + "update platform.audit_entry set actor = 'Bob' where seq = 2; "
                + "delete from platform.audit_entry where seq = 4");

        assertThat(journal.check().faults())
                .containsExactly(new Fault(Kind.CHANGED, 2, 2), new Fault(Kind.CUT_OFF, 4, 4));
    }

    @Test
    void anExportHandsOutEveryEntryAndIsNoted() {
        List<Long> taken = new ArrayList<>();
        journal.export(JournalFilter.ALL, entry -> taken.add(entry.number()));
        assertThat(taken).containsExactly(3L, 2L, 1L);
        assertThat(journal.page(JournalFilter.ALL, 1).entries().getFirst().action())
                .isEqualTo("JOURNAL_EXPORTED");
    }

    @Test
    void onlyTheRectoratReadsIt() {
        for (PersonId stranger : List.of(director, teacher)) {
            signIn(stranger);
            refused();
        }
        SecurityContextHolder.clearContext();
        refused();
    }

    private void refused() {
        assertThatThrownBy(() -> journal.page(JournalFilter.ALL, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(journal::actions).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(journal::check).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> journal.export(JournalFilter.ALL, entry -> {}))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Long> numbers(JournalFilter filter) {
        return journal.page(filter, 1).entries().stream()
                .map(JournalEntry::number)
                .toList();
    }

    private static void note(String action, String subject, Map<String, ?> detail) {
        application.getBean(AuditJournal.class).record(action, new AuditSubject("TENANT", null, subject), detail);
    }

    private static PersonId person(String mail, String givenName, Role role, @Nullable TenantId tenant) {
        PersonId person = TestPeople.person(installation, mail, givenName, "Test");
        TestPeople.member(installation, person, role, tenant);
        return person;
    }

    private static void signIn(PersonId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedIn(
                        application.getBean(Accounts.class).find(person).orElseThrow(), UUID.randomUUID()));
    }
}
