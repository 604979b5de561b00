package fr.gisement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.TrainingClashException.Kind;
import fr.gisement.training.TrainingClashException.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Sessions over real schemas: who plans them, and what cannot be at once. */
class TrainingSessionsTests {

    private static final TrainingTown town = new TrainingTown();
    private static final PersonId erun = town.people.erun;

    @BeforeEach
    void nothingIsPlanned() {
        town.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aSessionIsPlannedChangedAndCancelledAndSaysHowOften() {
        SessionId id =
                town.session().at(TrainingTown.in(2, 9)).room("  Salle   A ").plan();
        TrainingSession planned = town.look(id);
        assertThat(planned.module().title()).isEqualTo("Découverte de l’espace numérique");
        assertThat(planned.sheet().room()).isEqualTo("Salle A");
        assertThat(planned.trainers()).extracting(it -> it.id()).containsExactly(erun);
        assertThat(planned.sequence()).isZero();

        town.doHere(
                town.second,
                () -> town.sessions.change(
                        id,
                        0,
                        town.session()
                                .at(TrainingTown.in(2, 14))
                                .by(erun, town.second)
                                .sheet()));
        assertThat(town.look(id).sequence()).isEqualTo(1);
        assertThat(town.look(id).trainers()).hasSize(2);
        assertThatThrownBy(() -> town.doHere(
                        erun, () -> town.sessions.change(id, 0, town.session().sheet())))
                .isInstanceOf(TrainingChangedException.class);

        town.doHere(erun, () -> town.sessions.cancel(id, " Neige "));
        assertThat(town.look(id).state()).isEqualTo(SessionState.CANCELLED);
        assertThat(town.look(id).reason()).isEqualTo("Neige");
        assertThat(town.look(id).sequence()).isEqualTo(2);
        assertThatThrownBy(() -> town.doHere(erun, () -> town.sessions.cancel(id, "")))
                .isInstanceOf(TrainingChangedException.class);
        assertThat(town.here(town.people.ien, town.sessions::upcoming)).hasSize(1);
    }

    @Test
    void aTrainerIsNotInTwoSessionsAtOnceAndBothAreNamed() {
        Instant nine = TrainingTown.in(3, 9);
        town.session().at(nine).plan();

        TrainingClashException clash = clash(() -> town.session()
                .of(TrainingTown.BLOG)
                .at(nine.plus(Duration.ofHours(1)))
                .by(town.second, erun)
                .plan());

        assertThat(clash.kind()).isEqualTo(Kind.TRAINER);
        assertThat(clash.who()).startsWith("eric");
        assertThat(clash.asked())
                .isEqualTo(new Named(
                        "Le blog de la classe", nine.plus(Duration.ofHours(1)), nine.plus(Duration.ofHours(3)), null));
        assertThat(clash.other())
                .contains(new Named("Découverte de l’espace numérique", nine, nine.plus(Duration.ofHours(2)), null));
        town.session().at(nine).by(town.second).plan();
        town.session().at(nine.plus(Duration.ofHours(2))).plan();
    }

    @Test
    void aRoomHoldsOneSessionAtATimeHoweverItIsWritten() {
        Instant nine = TrainingTown.in(3, 9);
        SessionId first = town.session().at(nine).room("Salle des maîtres").plan();
        TrainingClashException clash = clash(() -> town.session()
                .at(nine)
                .room("salle  DES maîtres")
                .by(town.second)
                .plan());
        assertThat(clash.kind()).isEqualTo(Kind.ROOM);
        assertThat(clash.who()).isEqualTo("salle DES maîtres");

        town.doHere(erun, () -> town.sessions.cancel(first, ""));
        town.session().at(nine).room("salle des maîtres").plan();
    }

    @Test
    void twoOnlineSessionsAtOnceShareNoRoom() {
        town.session().room(null).plan();
        town.session().room(null).by(town.second).plan();
        assertThat(town.here(erun, town.sessions::upcoming)).hasSize(2);
    }

    @Test
    void aSessionCanBeMovedWithinItsOwnTime() {
        Instant nine = TrainingTown.in(3, 9);
        SessionId id = town.session().at(nine).room("A").plan();
        town.doHere(
                erun,
                () -> town.sessions.change(
                        id,
                        0,
                        town.session().at(nine.plusSeconds(1800)).room("A").sheet()));
        assertThat(town.look(id).sheet().start()).isEqualTo(nine.plusSeconds(1800));
    }

    @Test
    void ofTwoThreadsThatWantTheSameTrainerOneGetsThem() throws Exception {
        CountDownLatch together = new CountDownLatch(2);
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = java.util.stream.Stream.of(erun, town.second)
                    .<Future<?>>map(who -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        try {
                            SessionSheet sheet = town.session().sheet();
                            town.here(who, () -> town.sessions.plan(sheet));
                        } catch (TrainingClashException clash) {
                            refused.incrementAndGet();
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> each : both) {
                each.get();
            }
        }
        assertThat(refused).hasValue(1);
        assertThat(town.here(erun, town.sessions::upcoming)).hasSize(1);
    }

    /** On 25 October 2026 at three in the morning it is two again. */
    @Test
    void overTheChangeOfHourMomentsCountAndNotWhatClocksShow() {
        Instant saturday =
                LocalDateTime.of(2026, 10, 24, 9, 0).atZone(TrainingTown.PARIS).toInstant();
        Instant sunday =
                LocalDateTime.of(2026, 10, 25, 9, 0).atZone(TrainingTown.PARIS).toInstant();
        assertThat(Duration.between(saturday, sunday)).hasHours(25);
        SessionId night = town.session()
                .at(LocalDateTime.of(2026, 10, 25, 1, 30)
                        .atZone(TrainingTown.PARIS)
                        .toInstant())
                .lasting(Duration.ofHours(3))
                .plan();
        TrainingSession stored = town.look(night);
        assertThat(stored.sheet().end().atZone(TrainingTown.PARIS).toLocalDateTime())
                .isEqualTo(LocalDateTime.of(2026, 10, 25, 3, 30));

        Instant firstTwo = Instant.parse("2026-10-25T00:30:00Z"); // 2:30, summer
        Instant secondTwo = Instant.parse("2026-10-25T01:30:00Z"); // 2:30 again, winter
        town.clear();
        town.session().at(firstTwo).lasting(Duration.ofMinutes(60)).plan();
        town.session().at(secondTwo).lasting(Duration.ofMinutes(60)).plan();
        assertThat(clash(() -> town.session()
                                .at(secondTwo.plusSeconds(1800))
                                .lasting(Duration.ofMinutes(60))
                                .plan())
                        .other()
                        .orElseThrow()
                        .start())
                .isEqualTo(secondTwo);
    }

    @Test
    void trainersPlanTheInspectorReadsAndNobodyElseDoesEither() {
        SessionId id = town.session().plan();
        assertThat(town.here(town.people.ien, town.sessions::upcoming)).hasSize(1);
        SessionSheet sheet = town.session().at(TrainingTown.in(9, 9)).sheet();
        refused(() -> town.here(town.people.ien, () -> town.sessions.plan(sheet)));
        refused(() -> town.doHere(town.people.ien, () -> town.sessions.cancel(id, "")));
        refused(() -> town.here(town.people.ien, () -> town.register.participants(id)));
        for (PersonId other : List.of(town.people.director, town.people.teacher, town.people.admin)) {
            refused(() -> town.here(other, town.sessions::upcoming));
            refused(() -> town.here(other, () -> town.register.participants(id)));
        }
        refused(() -> town.people.as(erun, town.people.lens(), town.sessions::upcoming));
        refused(() -> town.fromJaures(town.people.teacher, town.sessions::upcoming));
    }

    @Test
    void whatIsNotOfTheCirconscriptionIsRefused() {
        TenantId curie = town.people.curie().id();
        for (SessionSheet sheet : List.of(
                town.session().by(town.people.ien).sheet(),
                town.session()
                        .of(ModuleId.parse("01920000-0000-7000-8000-0000000000ff")
                                .orElseThrow())
                        .sheet(),
                town.session()
                        .invited(new Audience(false, Set.of(curie), Set.of()))
                        .sheet(),
                town.session()
                        .invited(new Audience(false, Set.of(), Set.of(town.people.otherTeacher)))
                        .sheet())) {
            assertThatThrownBy(() -> town.here(erun, () -> town.sessions.plan(sheet)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(town.here(erun, town.sessions::upcoming)).isEmpty();
    }

    private static TrainingClashException clash(Runnable plan) {
        TrainingClashException clash = catchThrowableOfType(TrainingClashException.class, plan::run);
        assertThat(clash).isNotNull();
        return clash;
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }
}
