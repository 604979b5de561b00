package fr.gisement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.training.TrainingClashException.Kind;
import fr.gisement.training.TrainingClashException.Named;
import fr.gisement.training.TrainingRefusedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who trains or teaches in two circonscriptions is in one session at a time, and neither learns what the other does. */
class TwoCirconscriptionsTests {

    private static final TrainingTown town = new TrainingTown();
    private static final Tenant auchel = town.auchel;
    private static final Tenant lens = town.people.lens();
    private static final Tenant jaures = town.jaures;
    private static final Tenant curie = town.people.curie();
    private static final PersonId eric = town.people.erun;
    private static final PersonId leon = town.people.person("leon", Role.ERUN, lens.id());
    private static final PersonId nora = town.people.person("nora", Role.ERUN, auchel.id());
    private static final PersonId sofia = town.people.both;
    private static final PersonId claire = town.people.teacher;

    private final Instant nine = TrainingTown.in(6, 9);
    private final Instant ten = TrainingTown.in(6, 10);

    static {
        town.people.join(nora, Role.ERUN, lens);
    }

    @BeforeEach
    void nothingIsPlanned() {
        town.clear();
        town.clear(lens);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aTrainerOfTwoIsRefusedForBothAndReadsWhichOtherSessionOfTheirsItIs() {
        plan(nora, lens, town.session().by(nora).at(nine));
        TrainingClashException clash = clash(() ->
                plan(nora, auchel, town.session().of(TrainingTown.BLOG).by(nora).at(ten)));

        assertThat(clash.kind()).isEqualTo(Kind.TRAINER);
        assertThat(clash.who()).startsWith("nora");
        assertThat(clash.asked())
                .isEqualTo(new Named("Le blog de la classe", ten, ten.plus(Duration.ofHours(2)), null));
        assertThat(clash.other())
                .contains(new Named(
                        "Découverte de l’espace numérique", nine, nine.plus(Duration.ofHours(2)), lens.name()));
        assertThat(town.here(eric, town.sessions::upcoming)).isEmpty();

        plan(nora, auchel, town.session().by(nora).at(nine.plus(Duration.ofHours(2))));
        plan(eric, auchel, town.session().by(eric).at(nine));
    }

    @Test
    void whoTrainsHereAloneLearnsThatTheyAreTakenAndNothingOfByWhat() {
        plan(nora, lens, town.session().by(nora).at(nine));

        TrainingClashException clash =
                clash(() -> plan(eric, auchel, town.session().by(nora).at(ten)));

        assertThat(clash.who()).startsWith("nora");
        assertThat(clash.other()).isEmpty();
        assertThat(clash)
                .hasMessageNotContaining(lens.name())
                .hasMessageNotContaining(nine.toString())
                .hasNoCause();
    }

    @Test
    void whoTrainsInBothReadsWhatAColleaguesTimeGoesTo() {
        PersonId max = town.people.person("max", Role.ERUN, auchel.id());
        town.people.join(max, Role.ERUN, lens);
        plan(nora, lens, town.session().by(nora).at(nine));
        assertThat(clash(() -> plan(max, auchel, town.session().by(nora).at(nine)))
                        .other())
                .map(Named::circonscription)
                .contains(lens.name());
        town.people.leave(max, lens);
        assertThat(clash(() -> plan(max, auchel, town.session().by(nora).at(nine)))
                        .other())
                .isEmpty();
    }

    @Test
    void aSessionIsNotMovedIntoATimeThatTheOtherHasAndACancelledOneHoldsNothing() {
        SessionId there = plan(nora, lens, town.session().by(nora).at(nine));
        SessionId here = plan(nora, auchel, town.session().by(nora).at(TrainingTown.in(7, 9)));
        SessionSheet moved = town.session().by(nora).at(nine).sheet();
        clash(() -> as(nora, auchel, () -> change(here, moved)));
        assertThat(town.look(here).sheet().start()).isEqualTo(TrainingTown.in(7, 9));

        town.people.run(leon, lens, () -> town.sessions.cancel(there, ""));
        as(nora, auchel, () -> change(here, moved));
        assertThat(town.look(here).sheet().start()).isEqualTo(nine);
    }

    @Test
    void aTeacherOfSchoolsInTwoHasOnePlaceAtATime() {
        SessionId there = plan(leon, lens, town.session().by(leon).at(nine));
        SessionId here = plan(eric, auchel, town.session().at(ten));
        fromCurie(sofia, there);

        TrainingClashException own = clash(() -> town.enrol(sofia, here));
        assertThat(own.kind()).isEqualTo(Kind.TEACHER);
        assertThat(own.other()).map(Named::circonscription).contains(lens.name());
        TrainingClashException trainers = clash(() -> town.here(eric, () -> town.register.enrol(here, sofia)));
        assertThat(trainers.who()).startsWith("sofia");
        assertThat(trainers.other()).isEmpty();
        assertThat(town.look(here).counts().enrolled()).isZero();

        town.people.as(
                sofia,
                curie,
                () -> town.entry.call(() -> {
                    town.mine.withdraw(there);
                    return there;
                }));
        assertThat(town.enrol(sofia, here)).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(town.enrol(claire, here)).isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void whoFollowsASessionThereGivesNoneHere() {
        SessionId there = plan(leon, lens, town.session().by(leon).at(nine));
        PersonId rose = town.people.person("rose", Role.ERUN, auchel.id());
        town.people.join(rose, Role.TEACHER, curie);
        fromCurie(rose, there);
        assertThat(clash(() -> plan(rose, auchel, town.session().by(rose).at(ten)))
                        .other())
                .isPresent();
    }

    @RepeatedTest(5)
    void ofTwoCirconscriptionsThatWantTheSameTrainerAtOnceOneGetsThem() throws Exception {
        assertThat(together(
                        () -> plan(eric, auchel, town.session().by(nora).at(nine)),
                        () -> plan(leon, lens, town.session().by(nora).at(ten))))
                .containsExactlyInAnyOrder(true, false);
    }

    @RepeatedTest(5)
    void ofTwoPlacesTakenAtOnceATeacherGetsOne() throws Exception {
        SessionId here = plan(eric, auchel, town.session().at(nine));
        SessionId there = plan(leon, lens, town.session().by(leon).at(ten));
        assertThat(together(() -> town.enrol(sofia, here), () -> fromCurie(sofia, there)))
                .containsExactlyInAnyOrder(true, false);
    }

    @RepeatedTest(5)
    void aPlaceThatBecomesFreeHereIsNotGivenToWhoTakesOneThere() throws Exception {
        SessionId here = plan(eric, auchel, town.session().at(nine).places(1));
        SessionId there = plan(leon, lens, town.session().by(leon).at(ten));
        town.enrol(claire, here);
        town.enrol(sofia, here);

        together(() -> town.here(eric, () -> withdraw(here, claire)), () -> fromCurie(sofia, there));

        long places = Stream.of(state(sofia, jaures, here), state(sofia, curie, there))
                .filter(EnrolmentState.ENROLLED::equals)
                .count();
        assertThat(places).isOne();
    }

    @Test
    void whoWaitsAndIsElsewhereIsPassedOverUntilTheOtherGivesTheTimeBack() {
        SessionId here = plan(eric, auchel, town.session().at(nine).places(1));
        SessionId there = plan(leon, lens, town.session().by(leon).at(ten));
        town.enrol(claire, here);
        town.enrol(sofia, here);
        town.enrol(town.people.colleague, here);
        fromCurie(sofia, there);

        town.here(eric, () -> withdraw(here, claire));
        assertThat(state(town.people.colleague, jaures, here)).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(state(sofia, jaures, here)).isEqualTo(EnrolmentState.WAITING);
        town.here(eric, () -> withdraw(here, town.people.colleague));
        assertThat(state(sofia, jaures, here)).as("still elsewhere").isEqualTo(EnrolmentState.WAITING);
        round();
        assertThat(state(sofia, jaures, here)).isEqualTo(EnrolmentState.WAITING);

        town.people.run(leon, lens, () -> town.sessions.cancel(there, "Neige"));
        assertThat(state(sofia, jaures, here)).as("nobody here was told").isEqualTo(EnrolmentState.WAITING);
        round();
        assertThat(state(sofia, jaures, here)).isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void aRoundGivesNoPlaceThatIsNotThere() {
        SessionId here = plan(eric, auchel, town.session().at(nine).places(1));
        town.enrol(claire, here);
        town.enrol(sofia, here);
        round();
        assertThat(state(sofia, jaures, here)).isEqualTo(EnrolmentState.WAITING);
        assertThat(town.look(here).counts().enrolled()).isOne();
    }

    @Test
    void aTrainerSeesWhoseTimeTheOtherTookSince() {
        SessionId here = plan(eric, auchel, town.session().at(nine));
        SessionId there = plan(leon, lens, town.session().by(leon).at(TrainingTown.in(8, 9)));
        town.enrol(sofia, here);
        town.enrol(claire, here);
        fromCurie(sofia, there);
        as(leon, lens, () -> change(there, town.session().by(leon).at(ten).sheet()));

        assertThat(town.here(eric, () -> town.register.participants(here)))
                .filteredOn(Participant::elsewhere)
                .extracting(it -> it.person().id())
                .containsExactly(sofia);
    }

    @Test
    void aClosedCirconscriptionHoldsNobodyAndOneThatIsBehindIsWaitedFor() {
        plan(nora, lens, town.session().by(nora).at(nine));
        SessionId full = plan(eric, auchel, town.session().at(nine).places(1));
        town.enrol(claire, full);
        town.enrol(sofia, full);

        town.people.lag(lens);
        try {
            assertThat(refusal(() -> plan(nora, auchel, town.session().by(nora).at(nine))))
                    .isEqualTo(Reason.ELSEWHERE_UNKNOWN);
            plan(eric, auchel, town.session().by(eric).at(TrainingTown.in(9, 9)));
            town.here(eric, () -> withdraw(full, claire));
            assertThat(state(sofia, jaures, full)).isEqualTo(EnrolmentState.WAITING);
        } finally {
            town.people.catchUp(lens);
        }
        round();
        assertThat(state(sofia, jaures, full)).isEqualTo(EnrolmentState.ENROLLED);

        town.people.suspend(lens);
        try {
            plan(nora, auchel, town.session().by(nora).at(nine));
        } finally {
            town.people.reactivate(lens);
        }
    }

    @Test
    void whoLeftTheOtherIsFree() {
        PersonId ines = town.people.person("ines", Role.ERUN, auchel.id());
        town.people.join(ines, Role.ERUN, lens);
        plan(ines, lens, town.session().by(ines).at(nine));
        clash(() -> plan(ines, auchel, town.session().by(ines).at(nine)));
        town.people.leave(ines, lens);
        plan(ines, auchel, town.session().by(ines).at(nine));
    }

    @Test
    void nobodysTimeIsAskedInsideATransaction() {
        TransactionTemplate transaction =
                new TransactionTemplate(town.people.bean("transactionManager", PlatformTransactionManager.class));
        assertThatThrownBy(() -> town.here(
                        eric,
                        () -> transaction.execute(begun ->
                                town.sessions.plan(town.session().by(nora).sheet()))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void round() {
        town.people.bean(WaitingRound.class).turn();
    }

    private static SessionId plan(PersonId who, Tenant circonscription, TrainingTown.Draft draft) {
        return as(who, circonscription, () -> town.sessions.plan(draft.sheet()));
    }

    private static <T> T as(PersonId who, Tenant tenant, java.util.function.Supplier<T> task) {
        return town.people.as(who, tenant, task);
    }

    private static SessionId change(SessionId id, SessionSheet sheet) {
        town.sessions.change(id, 0, sheet);
        return id;
    }

    private static SessionId withdraw(SessionId id, PersonId person) {
        town.register.withdraw(id, person);
        return id;
    }

    private static EnrolmentState fromCurie(PersonId who, SessionId id) {
        return town.fromSchool(who, curie, () -> town.mine.enrol(id));
    }

    private static @Nullable EnrolmentState state(PersonId who, Tenant school, SessionId id) {
        return town.fromSchool(who, school, () -> town.mine.find(id))
                .map(MySession::state)
                .orElse(null);
    }

    private static TrainingClashException clash(Runnable call) {
        return Objects.requireNonNull(catchThrowableOfType(TrainingClashException.class, call::run));
    }

    private static Reason refusal(Runnable call) {
        return Objects.requireNonNull(catchThrowableOfType(TrainingRefusedException.class, call::run))
                .reason();
    }

    /** Calls both at the same moment; whether each was done, or refused for a clash. */
    private static List<Boolean> together(Callable<?> one, Callable<?> other) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = Stream.of(one, other)
                    .map(call -> threads.submit(() -> {
                        both.countDown();
                        both.await();
                        try {
                            call.call();
                            return true;
                        } catch (TrainingClashException clash) {
                            return false;
                        }
                    }))
                    .toList();
            return List.of(done.getFirst().get(), done.getLast().get());
        }
    }
}
