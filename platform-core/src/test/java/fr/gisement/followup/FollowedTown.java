package fr.gisement.followup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.inbox.InboxRelay;
import fr.gisement.inbox.PlatformInbox;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two schools on their way, two trainers and all who must not see them; each class of tests builds its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FollowedTown {

    final TwoSchools town = new TwoSchools();
    final FollowUps followUps = town.bean(FollowUps.class);
    final Dossiers dossiers = town.bean(Dossiers.class);
    final TrainerVisits visits = town.bean(TrainerVisits.class);
    final SchoolTasks tasks = town.bean(SchoolTasks.class);
    final SchoolNotes notes = town.bean(SchoolNotes.class);
    final TrainerDays days = town.bean(TrainerDays.class);
    final SchoolSide schoolSide = town.bean(SchoolSide.class);
    final InboxRelay relay = town.bean(InboxRelay.class);
    final PeopleWatch watch = town.bean(PeopleWatch.class);
    final Tenant auchel = town.auchel();
    final Tenant lens = town.lens();
    final Tenant jaures = town.jaures();
    final Tenant pasteur = town.school("pasteur", auchel);
    final PersonId second = town.person("sami", Role.ERUN, auchel.id());
    final PersonId elsewhere = town.person("lea-lens", Role.ERUN, lens.id());

    final LocalDate today = LocalDate.now(FollowUps.PARIS);

    @BeforeEach
    void nothingIsNoted() {
        for (String table : List.of(
                "stage_mark",
                "school_block",
                "referent",
                "school_note",
                "visit",
                "school_task",
                "school_life",
                "followed_school")) {
            town.execute(auchel, "delete from {school}." + table);
        }
    }

    @AfterAll
    void close() {
        town.close();
    }

    void publish(Tenant school) {
        told(school, "{\"article-published\": 1}");
    }

    void told(Tenant school, String payload) {
        TransactionTemplate transaction = new TransactionTemplate(town.bean(PlatformTransactionManager.class));
        town.run(
                null,
                school,
                () -> transaction.executeWithoutResult(
                        begun -> town.bean(PlatformInbox.class).send("usage", payload)));
    }

    void see(Tenant school, Stage stage) {
        TransactionTemplate transaction = new TransactionTemplate(town.bean(PlatformTransactionManager.class));
        town.run(
                null,
                auchel,
                () -> transaction.executeWithoutResult(
                        begun -> town.bean(StageRows.class).see(school.id(), stage, Instant.now())));
    }

    void move(Tenant school, Stage from, Stage to) {
        run(town.erun, () -> followUps.move(school.id(), from, to));
    }

    void run(PersonId person, Runnable task) {
        town.run(person, auchel, task);
    }

    void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }

    FollowUp school(Tenant school) {
        return town.as(town.erun, auchel, () -> followUps.find(school.slug())).orElseThrow();
    }

    Dossier dossier(PersonId person, Tenant school) {
        return town.as(person, auchel, () -> dossiers.find(school.slug())).orElseThrow();
    }
}
