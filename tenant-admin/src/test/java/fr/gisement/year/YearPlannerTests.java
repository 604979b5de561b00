package fr.gisement.year;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.followup.Stage;
import fr.gisement.identity.Role;
import fr.gisement.year.SchoolWay.Mark;
import fr.gisement.year.TrainingPlan.Seat;
import fr.gisement.year.TrainingPlan.Session;
import fr.gisement.year.YearPlan.CirconscriptionYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole demonstration's year, before anything is written. */
class YearPlannerTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Academie academie = MiningBasin.academie();
    private static final YearPlan plan = YearPlanner.plan(academie, YearPlanner.SEED, TODAY);
    private final Instant morning = SchoolDays.at(TODAY, 0, 0);

    private record Span(String who, Instant start, Instant end) {}

    @Test
    void itIsAsLargeAsAnAcademiesFirstYear() {
        assertThat(academie.schools()).isEqualTo(890);
        assertThat(plan.schools()).hasSize(890);
        assertThat(plan.circonscriptions()).hasSize(28);
        assertThat(plan.posts().stream()
                        .filter(it -> it.role() == Role.ERUN && it.holds(morning))
                        .map(YearPlan.Post::mail)
                        .distinct())
                .hasSize(28);
        assertThat(plan.posts().stream().filter(it -> it.role() == Role.IEN)).hasSize(28);
        assertThat(plan.sessions().count()).isBetween(1_150L, 1_250L);
        assertThat(plan.attendances()).isBetween(8_300L, 9_700L);
        assertThat(plan.seats(it -> it.state().equals("WAITING"))).isGreaterThan(200);
        assertThat(plan.seats(it -> it.state().equals("WITHDRAWN"))).isGreaterThan(200);
        assertThat(plan.sessions().filter(Session::cancelled).count()).isBetween(30L, 120L);
        assertThat(plan.refused()).isPositive();
    }

    @Test
    void theSameSeedAndDayGiveTheSameYearAndOthersGiveAnotherOne() {
        assertThat(YearPlanner.plan(MiningBasin.academie(), YearPlanner.SEED, TODAY)
                        .fingerprint())
                .isEqualTo(plan.fingerprint());
        assertThat(YearPlanner.plan(academie, YearPlanner.SEED + 1, TODAY).fingerprint())
                .isNotEqualTo(plan.fingerprint());
        assertThat(YearPlanner.plan(academie, YearPlanner.SEED, TODAY.plusDays(1))
                        .fingerprint())
                .isNotEqualTo(plan.fingerprint());
    }

    @Test
    void aFewTeachersOfEachCirconscriptionFinishedAPathAndOneCirconscriptionWroteItsOwn() {
        assertThat(plan.circonscriptions().stream()
                        .filter(it -> !it.paths().own().isEmpty()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(plan.posts())
                            .filteredOn(post -> post.circonscription().equals(it.slug()))
                            .extracting(YearPlan.Post::given)
                            .contains("Camille");
                    assertThat(finished(it, it.paths().own().getFirst())).isBetween(4L, 9L);
                });
        for (CirconscriptionYear year : plan.circonscriptions()) {
            assertThat(finished(year, plan.academiePath())).isBetween(4L, 9L);
            Set<String> accounts = year.schools().stream()
                    .flatMap(it -> it.accounts().stream())
                    .map(SchoolWay.AccountUse::person)
                    .collect(toSet());
            assertThat(year.paths().walks()).allSatisfy(walk -> {
                assertThat(accounts).contains(walk.teacher());
                assertThat(walk.begun()).isAfter(walk.path().begun()).isBefore(walk.at());
                assertThat(walk.at()).isBefore(morning);
            });
        }
    }

    private static long finished(CirconscriptionYear year, PathPlan.Path path) {
        return year.paths().walks().stream()
                .filter(it -> it.path().equals(path) && it.finished())
                .map(PathPlan.Walk::teacher)
                .distinct()
                .count();
    }

    @Test
    void nobodyAndNoRoomIsInTwoPlacesAtOnce() {
        List<Span> spans = new ArrayList<>();
        for (CirconscriptionYear year : plan.circonscriptions()) {
            for (Session session : year.sessions()) {
                if (!session.cancelled()) {
                    Stream<String> rooms =
                            session.room() == null ? Stream.of() : Stream.of(year.slug() + session.room());
                    Stream.concat(
                                    Stream.concat(session.trainers().stream(), rooms),
                                    session.seats().stream()
                                            .filter(Seat::enrolled)
                                            .map(Seat::teacher))
                            .forEach(it -> spans.add(new Span(it, session.start(), session.end())));
                }
            }
            year.schools().stream()
                    .flatMap(it -> it.visits().stream())
                    .filter(it -> it.kind().equals("VISIT"))
                    .forEach(it ->
                            spans.add(new Span(it.trainer(), it.at(), it.at().plus(1, ChronoUnit.HOURS))));
        }
        assertThat(spans).hasSizeGreaterThan(12_000);
        spans.stream().collect(groupingBy(Span::who)).forEach((who, busy) -> {
            busy.sort(Comparator.comparing(Span::start));
            for (int i = 1; i < busy.size(); i++) {
                assertThat(busy.get(i).start())
                        .as(who)
                        .isAfterOrEqualTo(busy.get(i - 1).end());
            }
        });
    }

    @Test
    void noSessionHasMorePeopleThanPlacesAndWhoWaitsCameLater() {
        plan.sessions().forEach(session -> {
            List<Seat> enrolled =
                    session.seats().stream().filter(Seat::enrolled).toList();
            List<Seat> waiting = session.seats().stream()
                    .filter(it -> it.state().equals("WAITING"))
                    .toList();
            assertThat(enrolled).hasSizeLessThanOrEqualTo(session.capacity());
            assertThat(session.seats()).extracting(Seat::turn).doesNotHaveDuplicates();
            assertThat(session.seats()).extracting(Seat::teacher).doesNotHaveDuplicates();
            if (!waiting.isEmpty()) {
                assertThat(enrolled).hasSize(session.capacity());
                assertThat(waiting).allSatisfy(it -> assertThat(enrolled).allMatch(other -> other.turn() < it.turn()));
            }
        });
    }

    @Test
    void sessionsVisitsAndStagesAreOnSchoolDaysOfTheYearAndWhatIsToComeDidNotHappen() {
        plan.sessions().forEach(it -> {
            assertThat(SchoolDays.open(SchoolDays.day(it.start())))
                    .as("%s", it.start())
                    .isTrue();
            assertThat(it.plannedAt()).isBefore(it.start()).isBefore(morning);
            assertThat(it.state().equals("HELD") && !it.end().isBefore(morning)).isFalse();
            assertThat(it.seats())
                    .allMatch(seat -> seat.presence() == null || it.state().equals("HELD"));
            assertThat(it.seats()).allMatch(seat -> seat.at().isBefore(morning));
        });
        plan.schools().flatMap(it -> it.visits().stream()).forEach(it -> {
            assertThat(SchoolDays.open(SchoolDays.day(it.at()))).isTrue();
            assertThat(it.createdAt()).isBefore(it.at());
            assertThat(it.doneAt() != null && !it.doneAt().isBefore(morning)).isFalse();
        });
        plan.schools().flatMap(it -> it.marks().stream()).forEach(it -> {
            assertThat(SchoolDays.open(SchoolDays.day(it.at()))).isTrue();
            assertThat(it.at()).isBefore(morning);
            assertThat(it.undoneAt() == null || it.undoneAt().isAfter(it.at())).isTrue();
        });
        plan.schools().flatMap(it -> it.tasks().stream()).forEach(it -> {
            assertThat(it.doneAt() != null && !it.doneAt().isBefore(morning)).isFalse();
        });
    }

    @Test
    void stagesComeInTheirOrderAndOnceEach() {
        plan.schools().forEach(school -> {
            List<Mark> live = school.marks().stream().filter(Mark::live).toList();
            assertThat(live).extracting(Mark::stage).doesNotHaveDuplicates();
            if (live.size() > 1) {
                assertThat(live.stream()
                                .sorted(Comparator.comparing(Mark::stage))
                                .map(Mark::at)
                                .toList())
                        .isSorted();
            }
        });
        assertThat(plan.schools().flatMap(it -> it.marks().stream()).filter(it -> !it.live()))
                .isNotEmpty();
        assertThat(plan.schools().flatMap(it -> it.blocks().stream()).filter(it -> it.endedAt() == null))
                .isNotEmpty();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.TO_CONTACT) {
                assertThat(plan.schools().filter(it -> it.reached(stage) != null))
                        .as("%s", stage)
                        .hasSizeGreaterThan(20);
            }
        }
    }

    @Test
    void aSchoolIsTrainedWhenSomebodyOfItWasThereAndHasAnArticleWhenItPublished() {
        Map<String, Instant> first = new HashMap<>();
        plan.sessions()
                .forEach(session -> session.seats().stream()
                        .filter(Seat::present)
                        .forEach(it -> first.merge(it.school(), session.end(), (a, b) -> a.isBefore(b) ? a : b)));
        plan.schools().forEach(it -> {
            assertThat(it.reached(Stage.FIRST_TRAINING)).isEqualTo(first.get(it.slug()));
            assertThat(it.reached(Stage.FIRST_ARTICLE))
                    .isEqualTo(
                            it.articles().isEmpty()
                                    ? null
                                    : it.articles().getFirst().at());
        });
    }

    @Test
    void nobodyAnswersWhoWasNotThereAndEverybodyWhoWasHasAnAccount() {
        Set<String> accounts = plan.schools()
                .flatMap(it -> it.accounts().stream())
                .map(SchoolWay.AccountUse::person)
                .collect(toSet());
        plan.sessions().forEach(it -> {
            List<String> there =
                    it.seats().stream().filter(Seat::present).map(Seat::teacher).toList();
            assertThat(there).containsAll(it.answered());
            assertThat(there).containsAll(it.able());
            assertThat(it.opinions()).hasSameSizeAs(it.answered());
            assertThat(accounts).containsAll(there);
        });
    }

    @Test
    void theDemonstrationsOwnTrainersAreAmongThem() {
        assertThat(plan.posts())
                .extracting(YearPlan.Post::mail)
                .contains(
                        "camille.roussel@rectorat.example",
                        "samir.lefebvre@rectorat.example",
                        "helene.caron@rectorat.example");
        assertThat(plan.posts().stream().filter(it -> it.until() != null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-01", "2026-01-01", "2026-08-15", "2026-10-25", "2027-02-22", "2029-09-02"})
    void itEndsOnAnyDay(LocalDate day) {
        YearPlan other = YearPlanner.plan(academie, YearPlanner.SEED, day);

        assertThat(other.attendances()).isGreaterThan(7_500);
        assertThat(other.sessions().map(Session::start).map(SchoolDays::day)).allMatch(SchoolDays::open);
        assertThat(other.schools().map(it -> Objects.requireNonNull(it.knownSince())))
                .allMatch(it -> it.isBefore(SchoolDays.at(day, 0, 0)));
    }
}
