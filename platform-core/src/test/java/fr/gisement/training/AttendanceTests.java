package fr.gisement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.installation.Installation;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.training.TrainingRefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Who came, what they thought, and what came of it. */
class AttendanceTests {

    private static final TrainingTown town = new TrainingTown();
    private static final PersonId erun = town.people.erun;
    private static final PersonId claire = town.people.teacher;
    private static final PersonId karim = town.people.colleague;
    private static final PresenceLinks links = town.people.bean(PresenceLinks.class);

    @BeforeEach
    void nothingIsPlanned() {
        town.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whoFollowsTheLinkInTimeIsPresentIfTheyHaveAPlace() {
        SessionId id = now();
        put(claire, id);
        String ticket = follow(link(id)).orElseThrow();

        assertThat(arrive(claire, ticket)).contains(Arrival.PRESENT);

        assertThat(town.look(id).counts()).isEqualTo(new SessionCounts(1, 0, 0, 1));
        assertThat(my(claire, id).presence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void whoHasNoPlaceAsksAndTheTrainerTakesThemIn() {
        SessionId id = now();
        String ticket = follow(link(id)).orElseThrow();
        assertThat(arrive(karim, ticket)).contains(Arrival.ASKED);
        assertThat(arrive(karim, ticket)).contains(Arrival.ASKED);
        assertThat(town.look(id).counts()).isEqualTo(new SessionCounts(0, 0, 1, 0));

        town.doHere(erun, () -> town.register.admit(id, karim));
        town.doHere(erun, () -> town.register.admit(id, claire));

        assertThat(town.look(id).counts()).isEqualTo(new SessionCounts(1, 0, 0, 1));
    }

    @Test
    void whereTheTrainerSaidSoWhoComesIsTakenIn() {
        SessionId id = town.session().at(Instant.now()).walkIns().places(1).plan();
        put(claire, id);
        assertThat(arrive(karim, follow(link(id)).orElseThrow())).contains(Arrival.PRESENT);
        assertThat(town.look(id).counts()).isEqualTo(new SessionCounts(2, 0, 0, 1));
    }

    @Test
    void aLinkEndsAndATicketToo() {
        SessionId id = now();
        put(claire, id);
        Instant made = Instant.now();
        PresenceLinks then = at(made);
        String link = town.here(erun, () -> at(made).link(id));
        assertThat(follow(at(made.plusSeconds(58)), link)).isPresent();
        assertThat(follow(at(made.plusSeconds(61)), link)).isEmpty();

        String ticket = follow(then, link).orElseThrow();
        assertThat(at(made.plus(Duration.ofMinutes(9))).read(ticket)).isPresent();
        assertThat(at(made.plus(Duration.ofMinutes(11))).read(ticket)).isEmpty();
        String old = follow(
                        at(made.minusSeconds(900)),
                        town.here(erun, () -> at(made.minusSeconds(900)).link(id)))
                .orElseThrow();
        assertThat(arrive(claire, old)).isEmpty();
        assertThat(town.look(id).counts().present()).isZero();
    }

    @Test
    void whatWasMadeUpOrIsForSomethingElseIsRefused() {
        SessionId id = now();
        SessionId other = town.session().by(town.second).at(Instant.now()).plan();
        String[] parts = link(id).split("/", -1);
        assertThat(links.ticket(parts[0], other.toString(), parts[2])).isEmpty();
        assertThat(links.ticket("lens", parts[1], parts[2])).isEmpty();
        assertThat(links.ticket("nowhere", parts[1], parts[2])).isEmpty();
        assertThat(links.ticket(parts[0], parts[1], later(parts[2]))).isEmpty();
        for (String made : List.of("", ".", "1", "9999999999.", "9999999999.AAAA", "x.y", "9999999999.é")) {
            assertThat(links.ticket(parts[0], parts[1], made)).as(made).isEmpty();
            assertThat(links.read(town.auchel.id() + "." + id + "." + made))
                    .as(made)
                    .isEmpty();
        }
        // a link is no ticket: who passes it on passes on a minute and not ten
        assertThat(links.read(town.auchel.id() + "." + id + "." + parts[2])).isEmpty();
        assertThat(links.read("nothing")).isEmpty();
        String ticket = follow(link(id)).orElseThrow();
        assertThat(links.read(ticket.replace(id.toString(), other.toString()))).isEmpty();
    }

    @Test
    void aTicketForAnotherCirconscriptionIsWorthNothingHere() {
        String ticket = follow(link(now())).orElseThrow();
        assertThat(town.fromSchool(town.people.otherTeacher, town.people.curie(), () -> town.mine.arrive(ticket)))
                .isEmpty();
    }

    @Test
    void nobodyIsPresentBeforeTheDoorsOpenOrWhenItIsCancelled() {
        SessionId id = town.session().plan();
        put(claire, id);
        String ticket = follow(link(id)).orElseThrow();
        assertThat(refusal(() -> arrive(claire, ticket))).isEqualTo(Reason.NOT_BEGUN);
        assertThat(refusal(() -> town.doHere(erun, () -> town.register.mark(id, claire, Presence.PRESENT))))
                .isEqualTo(Reason.NOT_BEGUN);
        town.doHere(erun, () -> town.sessions.cancel(id, ""));
        assertThat(refusal(() -> arrive(claire, ticket))).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void theTrainerTicksAndWhoIsNotTickedWasAbsent() {
        SessionId id = now();
        put(claire, id);
        put(karim, id);
        town.doHere(erun, () -> town.register.mark(id, claire, Presence.PRESENT));
        town.doHere(erun, () -> town.register.close(id));
        assertThat(town.look(id).state()).isEqualTo(SessionState.HELD);
        assertThat(my(karim, id).presence()).isEqualTo(Presence.ABSENT);

        town.doHere(erun, () -> town.register.mark(id, karim, Presence.PRESENT));
        assertThat(town.look(id).counts().present()).isEqualTo(2);
    }

    @Test
    void whoStandsInAFullRoomIsTakenInWithoutAPhone() {
        SessionId id =
                town.session().at(Instant.now().plusSeconds(600)).places(1).plan();
        put(claire, id);
        put(karim, id);
        assertThat(my(karim, id).state()).as("the doors are open").isEqualTo(EnrolmentState.ENROLLED);

        SessionId later = town.session().places(1).plan();
        put(claire, later);
        put(karim, later);
        assertThat(my(karim, later).state()).isEqualTo(EnrolmentState.WAITING);
        town.doHere(erun, () -> town.register.admit(later, karim));
        assertThat(my(karim, later).state()).as("nobody is there yet").isEqualTo(EnrolmentState.WAITING);
        town.people.execute(
                town.auchel,
                "update {school}.training_session set starts_at = now(), ends_at = now() + interval '1 hour' where id = '"
                        + later + "'");
        town.doHere(erun, () -> town.register.admit(later, karim));
        assertThat(my(karim, later).presence()).isEqualTo(Presence.PRESENT);
        assertThat(town.look(later).counts().enrolled()).isEqualTo(2);
    }

    @Test
    void aSessionThatSomebodyCameToIsNotCancelled() {
        SessionId id = now();
        put(claire, id);
        town.doHere(erun, () -> town.register.mark(id, claire, Presence.PRESENT));
        assertThat(refusal(() -> town.doHere(erun, () -> town.sessions.cancel(id, ""))))
                .isEqualTo(Reason.SOMEBODY_CAME);
        assertThat(town.look(id).state()).isEqualTo(SessionState.PLANNED);

        town.doHere(erun, () -> town.register.mark(id, claire, null));
        town.doHere(erun, () -> town.sessions.cancel(id, "Neige"));
        assertThat(town.look(id).state()).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void aSlipOfTheFingerTrainsNoSchool() {
        town.people.execute(town.auchel, "delete from {school}.stage_mark");
        SessionId id = now();
        put(claire, id);
        put(karim, id);
        town.doHere(erun, () -> town.register.mark(id, claire, Presence.PRESENT));
        town.doHere(erun, () -> town.register.mark(id, karim, Presence.PRESENT));
        assertThat(trained()).hasSize(1);

        town.doHere(erun, () -> town.register.mark(id, claire, null));
        assertThat(trained()).as("karim came").hasSize(1);
        town.doHere(erun, () -> town.register.withdraw(id, karim));
        assertThat(trained()).isEmpty();

        town.doHere(erun, () -> town.register.mark(id, claire, Presence.PRESENT));
        assertThat(trained()).hasSize(1);
    }

    private static List<String> trained() {
        return town.people.query(
                town.auchel, "select school_id from {school}.stage_mark where stage = 'FIRST_TRAINING'");
    }

    @Test
    void onlyTrainersMakeLinksAndTick() {
        SessionId id = now();
        put(claire, id);
        for (PersonId other : List.of(town.people.ien, claire, town.people.director, town.people.admin)) {
            refused(() -> town.here(other, () -> links.link(id)));
            refused(() -> town.doHere(other, () -> town.register.mark(id, claire, Presence.PRESENT)));
            refused(() -> town.doHere(other, () -> town.register.close(id)));
        }
        refused(() -> town.here(erun, () -> town.mine.arrive("x")));
    }

    @Test
    void evaluationsAreShownFromTheFifthAnswerOnAndSayNotWhose() {
        SessionId id = now();
        List<PersonId> five = town.teachers("eva", 5);
        for (PersonId each : five) {
            put(each, id);
            town.doHere(erun, () -> town.register.mark(id, each, Presence.PRESENT));
        }
        put(claire, id);
        assertThat(refusal(() -> say(five.getFirst(), id, 4, 4, ""))).isEqualTo(Reason.NOT_BEGUN);
        town.doHere(erun, () -> town.register.close(id));
        assertThat(refusal(() -> say(claire, id, 4, 4, ""))).isEqualTo(Reason.NOT_PRESENT);
        assertThat(my(five.getFirst(), id).toEvaluate(Instant.now())).isTrue();

        for (PersonId each : five.subList(0, 4)) {
            say(each, id, 4, 3, "Bien");
        }
        EvaluationResult few = town.here(erun, () -> town.evaluations.of(id));
        assertThat(few).isEqualTo(new EvaluationResult(4, List.of(), List.of(), List.of()));
        assertThat(few.shown()).isFalse();

        say(five.getLast(), id, 1, 2, "");
        EvaluationResult enough = town.here(town.people.ien, () -> town.evaluations.of(id));
        assertThat(enough.shown()).isTrue();
        assertThat(enough.useful()).containsExactly(1, 0, 0, 4);
        assertThat(enough.able()).containsExactly(0, 1, 4, 0);
        assertThat(enough.words()).containsOnly("Bien").hasSize(4);

        assertThat(refusal(() -> say(five.getLast(), id, 4, 4, ""))).isEqualTo(Reason.SAID_ALREADY);
        assertThat(my(five.getLast(), id).toEvaluate(Instant.now())).isFalse();
        assertThat(town.people.query(town.auchel, """
                        select column_name from information_schema.columns
                        where table_schema = '{school}' and table_name = 'training_evaluation' order by 1""")).containsExactly("able", "id", "session_id", "useful", "words");
        assertThat(town.people.query(
                        town.auchel, "select count(distinct xmin::text) from {school}.training_evaluation"))
                .containsExactly("1");
        refused(() -> town.here(claire, () -> town.evaluations.of(id)));
        refused(() -> town.doHere(erun, () -> town.evaluations.give(id, new Evaluation(4, 4, ""))));
        five.forEach(each -> town.people.leave(each, town.jaures));
    }

    @Test
    void whatWasFollowedCountsAndTheTeacherSaysWhatTheyCanDo() {
        MyProgressBook book = town.people.bean(MyProgressBook.class);
        SessionId id = now();
        put(claire, id);
        put(karim, id);
        town.doHere(erun, () -> town.register.mark(id, claire, Presence.PRESENT));
        town.doHere(erun, () -> town.register.close(id));
        town.fromJaures(claire, () -> {
            book.say(TrainingTown.DISCOVERY, true);
            return true;
        });

        MyProgress progress = town.fromJaures(claire, book::current);
        assertThat(progress.counted(HourKind.EIGHTEEN)).isEqualTo(120);
        assertThat(progress.modules()).hasSize(6);
        assertThat(progress.modules().getFirst().alone()).isTrue();
        assertThat(progress.modules().getFirst().followed()).isNotNull();
        MyProgress absent = town.fromJaures(karim, book::current);
        assertThat(absent.counted(HourKind.EIGHTEEN)).isZero();
        assertThat(absent.modules()).noneMatch(MyProgress.Step::alone);
        refused(() -> town.here(erun, book::current));
    }

    @Test
    void figuresCountEverybodyOnceAndHideSmallGroups() {
        TrainingReach reach = town.people.bean(TrainingReach.class);
        var small = town.people.school("petite", town.auchel);
        PersonId alone = town.people.person("solene", Role.TEACHER, small.id());
        town.people.join(claire, Role.TEACHER, small);
        SessionId id = now();
        put(claire, id);
        town.doHere(erun, () -> town.register.mark(id, claire, Presence.PRESENT));
        town.doHere(erun, () -> town.register.close(id));

        TrainingFigures figures = town.here(town.people.ien, reach::current);

        assertThat(figures.teachers()).isEqualTo(6);
        assertThat(figures.trained()).isEqualTo(1);
        assertThat(figures.minutes()).isEqualTo(120);
        assertThat(figures.sessions()).isEqualTo(1);
        assertThat(figures.emptyPlaces()).isEqualTo(9);
        assertThat(figures.schools())
                .filteredOn(it -> it.name().equals(small.name()))
                .singleElement()
                .satisfies(it -> assertThat(it.hidden()).isTrue());
        // the total less the one school that is left would tell of the small one
        assertThat(figures.schools()).allMatch(TrainingFigures.OfSchool::hidden);
        PersonId inspector =
                town.people.person("ines", Role.IEN, town.people.lens().id());
        TrainingFigures few = town.people.as(inspector, town.people.lens(), reach::current);
        assertThat(few.teachers()).isEqualTo(3);
        assertThat(few.minutes()).isEqualTo(TrainingFigures.HIDDEN);
        assertThat(List.of(few.trained(), few.alone(), few.emptyPlaces())).containsOnly(TrainingFigures.HIDDEN);
        refused(() -> town.here(claire, reach::current));
        town.people.leave(alone, small);
        town.people.leave(claire, small);
    }

    private static SessionId now() {
        return town.session().at(Instant.now()).plan();
    }

    private static void put(PersonId person, SessionId id) {
        town.here(erun, () -> town.register.enrol(id, person));
    }

    private static String link(SessionId id) {
        return town.here(erun, () -> links.link(id));
    }

    private static Optional<String> follow(String link) {
        return follow(links, link);
    }

    private static Optional<String> follow(PresenceLinks then, String link) {
        String[] parts = link.split("/", -1);
        return then.ticket(parts[0], parts[1], parts[2]);
    }

    private static Optional<Arrival> arrive(PersonId person, String ticket) {
        return town.fromJaures(person, () -> town.mine.arrive(ticket));
    }

    private static MySession my(PersonId person, SessionId id) {
        return town.fromJaures(person, () -> town.mine.find(id)).orElseThrow();
    }

    private static void say(PersonId person, SessionId id, int useful, int able, String words) {
        town.fromJaures(person, () -> {
            town.evaluations.give(id, new Evaluation(useful, able, words));
            return true;
        });
    }

    /** The links as they are made and read at a moment. */
    private static PresenceLinks at(Instant moment) {
        return new PresenceLinks(
                town.people.bean(Installation.class),
                town.people.bean(TenantRegistry.class),
                new SchoolCalendar(Clock.fixed(moment, TrainingTown.PARIS)));
    }

    private static String later(String sealed) {
        int dot = sealed.indexOf('.');
        return (Long.parseLong(sealed.substring(0, dot)) + 60) + sealed.substring(dot);
    }

    private static Reason refusal(Runnable call) {
        return catchThrowableOfType(TrainingRefusedException.class, call::run).reason();
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }
}
