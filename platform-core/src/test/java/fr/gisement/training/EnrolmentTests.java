package fr.gisement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.Tenant;
import fr.gisement.training.TrainingClashException.Kind;
import fr.gisement.training.TrainingRefusedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Places, the waiting list and its order. */
class EnrolmentTests {

    private static final TrainingTown town = new TrainingTown();
    private static final PersonId erun = town.people.erun;
    private static final PersonId claire = town.people.teacher;
    private static final PersonId karim = town.people.colleague;
    private static final PersonId denis = town.people.director;
    private static final PersonId lea = town.people.substitute;
    private static final Tenant pasteur = town.people.school("pasteur", town.auchel);

    @BeforeEach
    void nothingIsPlanned() {
        town.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whoComesAfterTheLastPlaceWaitsAndIsPromotedInOrder() {
        SessionId id = town.session().places(1).plan();
        assertThat(town.enrol(claire, id)).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(town.enrol(karim, id)).isEqualTo(EnrolmentState.WAITING);
        assertThat(town.enrol(denis, id)).isEqualTo(EnrolmentState.WAITING);
        assertThat(town.enrol(lea, id)).isEqualTo(EnrolmentState.WAITING);
        assertThat(town.enrol(karim, id)).isEqualTo(EnrolmentState.WAITING);
        assertThat(line(denis, id)).isEqualTo(2);

        withdraw(karim, id);
        town.enrol(karim, id);
        assertThat(line(denis, id)).isEqualTo(1);
        assertThat(line(karim, id)).isEqualTo(3);

        withdraw(claire, id);

        assertThat(state(denis, id)).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(line(lea, id)).isEqualTo(1);
        town.doHere(
                erun, () -> town.sessions.change(id, 0, town.session().places(2).sheet()));
        assertThat(state(lea, id)).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(state(karim, id)).isEqualTo(EnrolmentState.WAITING);
        assertThat(town.here(erun, () -> town.register.participants(id)))
                .extracting(it -> it.person().id())
                .containsExactly(denis, lea, karim);
    }

    @Test
    void ofTwoThreadsForTheLastPlaceOneGetsItAndTheOtherIsFirstInLine() throws Exception {
        SessionId id = town.session().places(1).plan();
        CountDownLatch together = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EnrolmentState>> both = Stream.of(claire, karim)
                    .map(who -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return town.enrol(who, id);
                    }))
                    .toList();
            assertThat(List.of(both.getFirst().get(), both.getLast().get()))
                    .containsExactlyInAnyOrder(EnrolmentState.ENROLLED, EnrolmentState.WAITING);
        }
        PersonId waits = state(claire, id) == EnrolmentState.WAITING ? claire : karim;
        assertThat(line(waits, id)).isEqualTo(1);
        assertThat(town.look(id).counts()).isEqualTo(new SessionCounts(1, 1, 0, 0));
    }

    @Test
    void aTeacherIsNotInTwoSessionsAtOnceAlsoInTwoThreads() throws Exception {
        Instant nine = TrainingTown.in(4, 9);
        SessionId one = town.session().at(nine).plan();
        SessionId other = town.session()
                .of(TrainingTown.BLOG)
                .at(nine.plus(Duration.ofMinutes(90)))
                .by(town.second)
                .plan();
        CountDownLatch together = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> both = Stream.of(one, other)
                    .map(id -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        try {
                            town.enrol(claire, id);
                            return true;
                        } catch (TrainingClashException clash) {
                            return false;
                        }
                    }))
                    .toList();
            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
        SessionId missed = state(claire, one) == null ? one : other;
        TrainingClashException clash =
                catchThrowableOfType(TrainingClashException.class, () -> town.enrol(claire, missed));
        assertThat(clash.kind()).isEqualTo(Kind.TEACHER);
        assertThat(Set.of(clash.asked().title(), clash.other().orElseThrow().title()))
                .containsExactlyInAnyOrder("Découverte de l’espace numérique", "Le blog de la classe");
    }

    @Test
    void whoGotAPlaceElsewhereMeanwhileIsPassedOverAndComesBackWhenFree() {
        Instant nine = TrainingTown.in(4, 9);
        SessionId full = town.session().at(nine).places(1).plan();
        SessionId other = town.session().at(nine).by(town.second).plan();
        town.enrol(claire, full);
        town.enrol(karim, full);
        town.enrol(denis, full);
        town.enrol(karim, other);

        withdraw(claire, full);
        assertThat(state(denis, full)).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(line(karim, full)).isEqualTo(1);

        withdraw(denis, full);
        assertThat(state(karim, full)).isEqualTo(EnrolmentState.WAITING);
        town.doHere(town.second, () -> town.sessions.cancel(other, ""));
        assertThat(state(karim, full)).isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void onlyWhoIsInvitedEnrolsAndATrainerEnrolsAnybody() {
        SessionId forPasteur = town.session()
                .invited(new Audience(false, Set.of(pasteur.id()), Set.of(karim)))
                .plan();
        assertThat(refusal(() -> town.enrol(claire, forPasteur))).isEqualTo(Reason.NOT_INVITED);
        assertThat(town.fromJaures(claire, town.mine::offered)).isEmpty();
        assertThat(town.fromJaures(karim, town.mine::offered)).hasSize(1);
        assertThat(town.enrol(karim, forPasteur)).isEqualTo(EnrolmentState.ENROLLED);
        assertThat(town.here(erun, () -> town.register.enrol(forPasteur, claire)))
                .isEqualTo(EnrolmentState.ENROLLED);
        assertThat(refusal(() -> town.here(erun, () -> town.register.enrol(forPasteur, town.people.otherTeacher))))
                .isEqualTo(Reason.NO_TEACHER);
        assertThat(refusal(() -> town.here(erun, () -> town.register.enrol(forPasteur, town.people.guardian))))
                .isEqualTo(Reason.NO_TEACHER);
    }

    @Test
    void whoWorksInTwoSchoolsAppearsOnce() {
        PersonId zoe = town.people.person("zoe", Role.SUBSTITUTE, town.jaures.id());
        town.people.join(zoe, Role.TEACHER, pasteur);
        SessionId id = town.session().plan();
        town.enrol(zoe, id);
        town.fromSchool(zoe, pasteur, () -> town.mine.enrol(id));

        assertThat(town.here(erun, () -> town.register.participants(id)))
                .singleElement()
                .satisfies(it -> assertThat(it.schools()).hasSize(2));
        assertThat(town.here(erun, town.register::teachers))
                .filteredOn(it -> it.person().id().equals(zoe))
                .hasSize(1);
        assertThat(town.here(erun, () -> town.register.others(id)))
                .noneMatch(it -> it.person().id().equals(zoe));
        town.people.leave(zoe, town.jaures);
        town.people.leave(zoe, pasteur);
    }

    @Test
    void aCancelledSessionTakesNobodyAndStaysInSight() {
        SessionId id = town.session().plan();
        town.enrol(claire, id);
        town.doHere(erun, () -> town.sessions.cancel(id, "Grève"));
        assertThat(refusal(() -> town.enrol(karim, id))).isEqualTo(Reason.CANCELLED);
        assertThat(town.fromJaures(claire, town.mine::mine))
                .singleElement()
                .satisfies(it -> assertThat(it.session().reason()).isEqualTo("Grève"));
        assertThat(town.fromJaures(karim, town.mine::offered)).isEmpty();
    }

    @Test
    void theSchoolsStaffEnrolAndNobodyElseDoes() {
        SessionId id = town.session().plan();
        for (PersonId other : List.of(erun, town.people.ien, town.people.guardian, town.people.otherTeacher)) {
            refused(() -> town.here(other, () -> town.mine.enrol(id)));
            refused(() -> town.here(other, town.mine::mine));
        }
        refused(() -> town.enrol(town.people.guardian, id));
        refused(() -> town.here(claire, () -> town.register.enrol(id, karim)));
        assertThat(town.enrol(town.people.both, id)).isEqualTo(EnrolmentState.ENROLLED);
    }

    private static Reason refusal(Runnable call) {
        return catchThrowableOfType(TrainingRefusedException.class, call::run).reason();
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void withdraw(PersonId person, SessionId id) {
        town.fromJaures(person, () -> {
            town.mine.withdraw(id);
            return true;
        });
    }

    private static MySession my(PersonId person, SessionId id) {
        return town.fromJaures(person, () -> town.mine.find(id)).orElseThrow();
    }

    private static @org.jspecify.annotations.Nullable EnrolmentState state(PersonId person, SessionId id) {
        return my(person, id).state();
    }

    private static int line(PersonId person, SessionId id) {
        return my(person, id).line();
    }
}
