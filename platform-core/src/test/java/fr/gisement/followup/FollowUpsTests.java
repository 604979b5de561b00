package fr.gisement.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.followup.Visit.Kind;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.inbox.InboxRelay;
import fr.gisement.inbox.PlatformInbox;
import fr.gisement.portfolio.Portfolios;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FollowUpsTests {

    private static final TwoSchools town = new TwoSchools();
    private static final FollowUps followUps = town.bean(FollowUps.class);
    private static final Dossiers dossiers = town.bean(Dossiers.class);
    private static final TrainerVisits visits = town.bean(TrainerVisits.class);
    private static final SchoolTasks tasks = town.bean(SchoolTasks.class);
    private static final SchoolNotes notes = town.bean(SchoolNotes.class);
    private static final TrainerDays days = town.bean(TrainerDays.class);
    private static final SchoolSide schoolSide = town.bean(SchoolSide.class);
    private static final InboxRelay relay = town.bean(InboxRelay.class);
    private static final PeopleWatch watch = town.bean(PeopleWatch.class);
    private static final Tenant auchel = town.auchel();
    private static final Tenant lens = town.lens();
    private static final Tenant jaures = town.jaures();
    private static final Tenant pasteur = town.school("pasteur", auchel);
    private static final PersonId second = town.person("sami", Role.ERUN, auchel.id());
    private static final PersonId elsewhere = town.person("lea-lens", Role.ERUN, lens.id());

    private final LocalDate today = LocalDate.now(FollowUps.PARIS);

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
    static void close() {
        town.close();
    }

    @Test
    void aSchoolThatGoesOnHasWhatWasLeftOutToo() {
        move(jaures, Stage.TO_CONTACT, Stage.FIRST_TRAINING);

        FollowUp school = school(jaures);
        assertThat(school.stage()).isEqualTo(Stage.FIRST_TRAINING);
        assertThat(school.progress().marks())
                .hasSize(4)
                .allSatisfy((stage, mark) -> assertThat(mark.by()).isEqualTo(town.erun));
        assertThat(school(pasteur).stage()).isEqualTo(Stage.TO_CONTACT);
    }

    @Test
    void aSchoolThatGoesBackLosesWhatWasTickedAndKeepsWhatThePlatformSaw() {
        see(jaures, Stage.PEOPLE_IMPORTED);
        see(jaures, Stage.FIRST_ARTICLE);
        move(jaures, Stage.TO_CONTACT, Stage.FAMILIES_CONNECTED);

        move(jaures, Stage.FAMILIES_CONNECTED, Stage.PEOPLE_IMPORTED);

        FollowUp school = school(jaures);
        assertThat(school.stage()).isEqualTo(Stage.PEOPLE_IMPORTED);
        assertThat(school.progress().ahead()).extracting(StageMark::stage).containsExactly(Stage.FIRST_ARTICLE);

        move(jaures, Stage.PEOPLE_IMPORTED, Stage.REFERENT_NAMED);
        assertThat(school(jaures).stage()).isEqualTo(Stage.REFERENT_NAMED);
        assertThat(dossier(town.erun, jaures).steps())
                .extracting(it -> it.stage() + (it.undone() ? " undone" : "") + (it.by() == null ? " seen" : ""))
                .contains(
                        "PEOPLE_IMPORTED undone",
                        "PEOPLE_IMPORTED seen",
                        "FAMILIES_CONNECTED undone",
                        "FIRST_ARTICLE seen");
    }

    @Test
    void whatWasUndoneIsNotSeenAgain() {
        see(jaures, Stage.PEOPLE_IMPORTED);
        move(jaures, Stage.TO_CONTACT, Stage.REFERENT_NAMED);
        assertThat(school(jaures).stage()).isEqualTo(Stage.PEOPLE_IMPORTED);
        move(jaures, Stage.PEOPLE_IMPORTED, Stage.REFERENT_NAMED);

        see(jaures, Stage.PEOPLE_IMPORTED);

        assertThat(school(jaures).stage()).isEqualTo(Stage.REFERENT_NAMED);
    }

    @Test
    void whoMovesASchoolThatWasMovedMeanwhileIsToldWhereItIs() {
        move(jaures, Stage.TO_CONTACT, Stage.REFERENT_NAMED);

        assertThatThrownBy(() -> run(second, () -> followUps.move(jaures.id(), Stage.TO_CONTACT, Stage.FIRST_ARTICLE)))
                .isInstanceOfSatisfying(
                        StageChangedException.class, e -> assertThat(e.now()).isEqualTo(Stage.REFERENT_NAMED));
        assertThat(school(jaures).stage()).isEqualTo(Stage.REFERENT_NAMED);
    }

    @Test
    void whatHoldsASchoolUpIsSaidUntilItGoesOn() {
        run(town.erun, () -> followUps.block(jaures.id(), " Travaux jusqu’à Noël ", today));
        run(second, () -> followUps.block(jaures.id(), "Pas de réseau", today.plusDays(3)));
        Block block = school(jaures).block();
        assertThat(block).isNotNull().extracting(Block::reason, Block::by).containsExactly("Pas de réseau", second);
        assertThat(school(jaures).blockDue(today)).isFalse();
        assertThat(school(jaures).blockDue(today.plusDays(3))).isTrue();

        move(jaures, Stage.TO_CONTACT, Stage.REFERENT_NAMED);

        assertThat(school(jaures).block()).isNull();
        assertThat(town.query(auchel, "select reason from {school}.school_block order by since"))
                .containsExactly("Travaux jusqu’à Noël", "Pas de réseau");
    }

    @Test
    void namingAReferentIsAStage() {
        run(town.erun, () -> followUps.nameReferent(jaures.id(), town.teacher));

        assertThat(school(jaures).stage()).isEqualTo(Stage.REFERENT_NAMED);
        assertThat(dossier(town.ien, jaures).referent()).isEqualTo(town.teacher);
        assertThatThrownBy(() -> run(town.erun, () -> followUps.nameReferent(jaures.id(), town.otherTeacher)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePlatformNotesWhoIsKnownAndTheFirstArticle() {
        watch.look();
        publish(jaures);
        publish(jaures);
        publish(town.curie());
        assertThat(relay.relay()).isEqualTo(3);

        FollowUp school = school(jaures);
        assertThat(school.progress().marks().keySet())
                .containsExactlyInAnyOrder(Stage.PEOPLE_IMPORTED, Stage.FIRST_ARTICLE);
        assertThat(school.progress().marks().values()).allMatch(StageMark::seen);
        assertThat(school.stage()).isEqualTo(Stage.TO_CONTACT);
        assertThat(school.told()).isNotNull();
        assertThat(school(pasteur).progress().marks()).isEmpty(); // nobody works there
        assertThat(town.query(lens, "select school_id from {school}.stage_mark where stage = 'FIRST_ARTICLE'"))
                .containsExactly(town.curie().id().toString());
    }

    @Test
    void whateverASchoolWritesIsNoMoreThanASignOfLife() {
        told(jaures, "{\"article-published\": \"" + pasteur.id() + "\", \"school\": \"" + pasteur.id() + "\"}");
        told(jaures, "[]");
        relay.relay();

        assertThat(school(jaures).told()).isNotNull();
        assertThat(school(jaures).progress().marks()).isEmpty();
        assertThat(school(pasteur).told()).isNull();
    }

    @Test
    void aSchoolWithoutASignOfLifeForThreeWeeksIsQuiet() {
        Instant now = Instant.now();
        told(jaures, "{}");
        relay.relay();
        assertThat(school(jaures).quiet(now)).isFalse();
        town.execute(auchel, "update {school}.school_life set told_at = now() - interval '22 days'");
        assertThat(school(jaures).quiet(now)).isTrue();
        assertThat(school(pasteur).quiet(now)).isFalse(); // it never began
    }

    @Test
    void aTrainersDayHoldsWhatIsTheirs() {
        run(town.erun, () -> town.bean(Portfolios.class).follow(jaures.id(), town.erun));
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now().plus(2, ChronoUnit.DAYS), "Blog"));
        run(second, () -> visits.plan(jaures.id(), Kind.CALL, Instant.now().minus(2, ChronoUnit.DAYS), "Rappel"));
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now().plus(20, ChronoUnit.DAYS), "Bilan"));
        run(town.erun, () -> tasks.add(jaures.id(), "Envoyer le guide", today.minusDays(1)));
        run(town.erun, () -> tasks.add(jaures.id(), "Plus tard", today.plusDays(1)));
        run(town.erun, () -> followUps.block(jaures.id(), "Travaux", today));
        town.execute(auchel, """
                insert into {school}.stage_mark (school_id, stage, reached_at)
                values ('%s', 'FIRST_ARTICLE', now() - interval '5 weeks')""".formatted(jaures.id()));

        Day day = town.as(town.erun, auchel, () -> days.today(false));
        assertThat(day.visits()).extracting(it -> it.visit().aim()).containsExactly("Blog");
        assertThat(day.tasks()).extracting(it -> it.task().title()).containsExactly("Envoyer le guide");
        assertThat(day.tasks().getFirst().task().overdue(today)).isTrue();
        assertThat(day.blocked()).extracting(FollowUp::slug).containsExactly("jaures");
        assertThat(day.familiesMissing()).extracting(FollowUp::slug).containsExactly("jaures");
        assertThat(day.nobody()).extracting(FollowUp::slug).containsExactly("pasteur");
        assertThat(day.visits().getFirst().school().overdue()).isEqualTo(1);

        Day all = town.as(second, auchel, () -> days.today(true));
        assertThat(all.visits()).extracting(it -> it.visit().aim()).containsExactly("Rappel", "Blog");
        Day own = town.as(second, auchel, () -> days.today(false));
        assertThat(own.visits()).extracting(it -> it.visit().aim()).containsExactly("Rappel");
        assertThat(own.tasks()).isEmpty();
        assertThat(own.blocked()).isEmpty();
    }

    @Test
    void aNoteThatIsSentTwiceIsKeptOnceAndTellsOfItsVisit() {
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now(), "Blog"));
        VisitId visit = dossier(town.erun, jaures).visits().getFirst().id();
        UUID id = UUID.randomUUID();
        Instant typed = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        run(town.erun, () -> notes.keep(id, jaures.id(), visit, " Deux classes publient. ", typed));
        run(town.erun, () -> notes.keep(id, jaures.id(), visit, " Deux classes publient. ", typed));

        Dossier dossier = dossier(second, jaures);
        assertThat(dossier.notes())
                .containsExactly(new SchoolNote(id, visit, town.erun, "Deux classes publient.", typed));
        assertThat(dossier.visits().getFirst().doneAt()).isNotNull();
        assertThat(dossier.name(town.erun)).contains("eric");
        assertThatThrownBy(() -> run(town.erun, () -> notes.keep(UUID.randomUUID(), pasteur.id(), visit, "x", typed)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(town.as(town.erun, auchel, () -> visits.done(visit))).isFalse();
        assertThat(town.as(town.erun, auchel, () -> visits.drop(visit))).isFalse();
    }

    @Test
    void theInspectorReadsWithoutTheTrainersWords() {
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now(), "Blog"));
        run(town.erun, () -> tasks.add(jaures.id(), "Envoyer le guide", today));
        run(town.erun, () -> notes.keep(UUID.randomUUID(), jaures.id(), null, "Entre nous", Instant.now()));

        Dossier dossier = dossier(town.ien, jaures);

        assertThat(dossier.visits()).hasSize(1).allMatch(it -> it.aim() == null);
        assertThat(dossier.tasks()).isEmpty();
        assertThat(dossier.notes()).isEmpty();
        assertThat(dossier.staff().getFirst().person().id()).isEqualTo(town.director);
    }

    @Test
    void aSchoolSeesItsNextVisitAndNothingElse() {
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now().plus(9, ChronoUnit.DAYS), "Bilan"));
        run(town.erun, () -> visits.plan(jaures.id(), Kind.CALL, Instant.now().plus(2, ChronoUnit.DAYS), "Blog"));
        run(town.erun, () -> visits.plan(jaures.id(), Kind.CALL, Instant.now().minus(2, ChronoUnit.DAYS), "Hier"));

        Visit next = town.as(town.teacher, jaures, schoolSide::next).orElseThrow();

        assertThat(next.kind()).isEqualTo(Kind.CALL);
        assertThat(next.aim()).isNull();
        refused(() -> town.as(town.teacher, pasteur, schoolSide::next));
        for (PersonId other : List.of(town.otherTeacher, town.guardian, town.erun)) {
            refused(() -> town.as(other, jaures, schoolSide::next));
        }
    }

    @Test
    void onlyTrainersOfTheCirconscriptionChangeAnything() {
        Instant now = Instant.now();
        for (PersonId other : List.of(town.ien, town.director, town.teacher, town.admin, elsewhere)) {
            refused(() -> run(other, () -> followUps.move(jaures.id(), Stage.TO_CONTACT, Stage.REFERENT_NAMED)));
            refused(() -> run(other, () -> followUps.block(jaures.id(), "x", today)));
            refused(() -> run(other, () -> followUps.unblock(jaures.id())));
            refused(() -> run(other, () -> followUps.nameReferent(jaures.id(), town.teacher)));
            refused(() -> run(other, () -> visits.plan(jaures.id(), Kind.CALL, now, "x")));
            refused(() -> run(other, () -> tasks.add(jaures.id(), "x", today)));
            refused(() -> run(other, () -> notes.keep(UUID.randomUUID(), jaures.id(), null, "x", now)));
            refused(() -> town.as(other, auchel, () -> days.today(true)));
        }
        for (PersonId other : List.of(town.director, town.teacher, town.admin, elsewhere)) {
            refused(() -> town.as(other, auchel, followUps::current));
            refused(() -> town.as(other, auchel, () -> dossiers.find("jaures")));
        }
        refused(() -> town.as(town.erun, lens, followUps::current));
        assertThat(town.as(town.ien, auchel, followUps::current).schools()).hasSize(2);
    }

    @Test
    void ofAnotherCirconscriptionsSchoolNothingIsNoted() {
        Tenant curie = town.curie();
        assertThat(town.as(town.erun, auchel, () -> dossiers.find("curie"))).isEmpty();
        List<Runnable> attempts = List.of(
                () -> followUps.move(curie.id(), Stage.TO_CONTACT, Stage.REFERENT_NAMED),
                () -> followUps.block(curie.id(), "x", today),
                () -> followUps.unblock(curie.id()),
                () -> followUps.nameReferent(curie.id(), town.otherTeacher),
                () -> visits.plan(curie.id(), Kind.CALL, Instant.now(), "x"),
                () -> tasks.add(curie.id(), "x", today),
                () -> notes.keep(UUID.randomUUID(), curie.id(), null, "x", Instant.now()));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(() -> run(town.erun, attempt)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void publish(Tenant school) {
        told(school, "{\"article-published\": 1}");
    }

    private static void told(Tenant school, String payload) {
        TransactionTemplate transaction = new TransactionTemplate(town.bean(PlatformTransactionManager.class));
        town.run(
                null,
                school,
                () -> transaction.executeWithoutResult(
                        begun -> town.bean(PlatformInbox.class).send("usage", payload)));
    }

    private static void see(Tenant school, Stage stage) {
        TransactionTemplate transaction = new TransactionTemplate(town.bean(PlatformTransactionManager.class));
        town.run(
                null,
                auchel,
                () -> transaction.executeWithoutResult(
                        begun -> town.bean(StageRows.class).see(school.id(), stage, Instant.now())));
    }

    private static void move(Tenant school, Stage from, Stage to) {
        run(town.erun, () -> followUps.move(school.id(), from, to));
    }

    private static void run(PersonId person, Runnable task) {
        town.run(person, auchel, task);
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }

    private static FollowUp school(Tenant school) {
        return town.as(town.erun, auchel, () -> followUps.find(school.slug())).orElseThrow();
    }

    private static Dossier dossier(PersonId person, Tenant school) {
        return town.as(person, auchel, () -> dossiers.find(school.slug())).orElseThrow();
    }
}
