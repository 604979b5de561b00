package fr.gisement.portfolio;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Trainer;
import fr.gisement.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchoolSpreadTests {

    private final Random random = new Random(62);

    @Test
    void everySchoolIsGivenToSomebodyAndTeachersAreEven() {
        Portfolio portfolio = new Portfolio(List.of(trainer(1, 100), trainer(2, 100), trainer(3, 100)), town(36));

        Map<PersonId, Integer> teachers = teachers(SchoolSpread.of(portfolio, false));

        int heaviest = heaviest(portfolio);
        double due = total(portfolio) / 3.0;
        assertThat(teachers).hasSize(3);
        assertThat(teachers.values()).allSatisfy(it -> assertThat((double) it).isCloseTo(due, within(heaviest / 1.0)));
    }

    @Test
    void whoHasHalfTheTimeGetsHalfTheTeachers() {
        Portfolio portfolio = new Portfolio(List.of(trainer(1, 100), trainer(2, 50)), town(30));

        Map<PersonId, Integer> teachers = teachers(SchoolSpread.of(portfolio, false));

        double due = total(portfolio) / 3.0;
        assertThat((double) teachers.getOrDefault(person(2), 0)).isCloseTo(due, within(heaviest(portfolio) / 1.0));
    }

    @Test
    void neighboursStayTogether() {
        List<FollowedSchool> two = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            two.add(school(i, 5, 50.40 + i * 0.001, 2.50, null));
            two.add(school(100 + i, 5, 50.40 + i * 0.001, 2.90, null));
        }
        Portfolio portfolio = new Portfolio(List.of(trainer(1, 100), trainer(2, 100)), two);

        Map<TenantId, PersonId> followers = SchoolSpread.of(portfolio, false).followers();

        assertThat(two.stream().filter(it -> longitude(it) < 2.7).map(it -> followers.get(it.id())))
                .hasSize(10)
                .containsOnly(followers.get(two.getFirst().id()));
        assertThat(new HashMap<>(followers).values()).contains(person(1), person(2));
    }

    @Test
    void theWayIsShorterThanByTurns() {
        Portfolio portfolio = new Portfolio(List.of(trainer(1, 100), trainer(2, 100), trainer(3, 100)), town(36));
        Map<TenantId, PersonId> byTurns = new HashMap<>();
        for (int i = 0; i < portfolio.schools().size(); i++) {
            byTurns.put(portfolio.schools().get(i).id(), person(1 + i % 3));
        }

        double spread = kilometres(portfolio, SchoolSpread.of(portfolio, false).followers());

        assertThat(spread).isLessThan(0.8 * kilometres(portfolio, byTurns));
    }

    @Test
    void schoolsThatSomebodyFollowsStayWithThemWhenAsked() {
        List<FollowedSchool> schools = new ArrayList<>(town(20));
        List<FollowedSchool> followed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            FollowedSchool before = schools.get(i);
            followed.add(school(i, before.teachers(), latitude(before), longitude(before), person(1)));
            schools.set(i, followed.get(i));
        }
        Portfolio portfolio = new Portfolio(List.of(trainer(1, 100), trainer(2, 100)), schools);

        Spread kept = SchoolSpread.of(portfolio, true);

        assertThat(followed).allSatisfy(it -> assertThat(kept.followers()).containsEntry(it.id(), person(1)));
        assertThat(kept.followers()).hasSize(20);
        assertThat(kept.changes()).isEqualTo(14);
        assertThat(kept.result().of(null)).isEmpty();
    }

    @Test
    void theOrderInWhichSchoolsComeChangesNothing() {
        List<FollowedSchool> schools = new ArrayList<>(town(33));
        List<Trainer> trainers = new ArrayList<>(List.of(trainer(1, 100), trainer(2, 80)));
        Map<TenantId, PersonId> once =
                SchoolSpread.of(new Portfolio(trainers, schools), false).followers();
        Collections.shuffle(schools, random);
        Collections.reverse(trainers);

        assertThat(SchoolSpread.of(new Portfolio(trainers, schools), false).followers())
                .isEqualTo(once);
    }

    @Test
    void schoolsWithoutAPlaceCountToo() {
        List<FollowedSchool> nowhere = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            nowhere.add(new FollowedSchool(id(i), "École " + i, "", 4, null, null, null, null));
        }
        Portfolio portfolio = new Portfolio(List.of(trainer(1, 100), trainer(2, 100)), nowhere);

        assertThat(teachers(SchoolSpread.of(portfolio, false)))
                .containsOnly(Map.entry(person(1), 16), Map.entry(person(2), 16));
    }

    @Test
    void oneTrainerGetsAllAndNoneIsRefused() {
        Portfolio alone = new Portfolio(List.of(trainer(1, 60)), town(12));
        assertThat(SchoolSpread.of(alone, false).followers().values())
                .hasSize(12)
                .containsOnly(person(1));

        Portfolio nobody = new Portfolio(List.of(), town(12));
        assertThatThrownBy(() -> SchoolSpread.of(nobody, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kilometresAreThoseOfAMap() {
        Place lens = new Place(50.4320, 2.8333);
        Place bethune = new Place(50.5303, 2.6410);
        assertThat(lens.distanceTo(bethune)).isCloseTo(17.5, within(0.3)); // by the coordinates of the two town halls
    }

    private List<FollowedSchool> town(int schools) {
        List<FollowedSchool> town = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            town.add(school(
                    i,
                    1 + random.nextInt(12),
                    50.3 + random.nextDouble() * 0.3,
                    2.4 + random.nextDouble() * 0.5,
                    null));
        }
        return town;
    }

    private static Map<PersonId, Integer> teachers(Spread spread) {
        return spread.seen().schools().stream()
                .collect(toMap(it -> spread.followers().get(it.id()), FollowedSchool::teachers, Integer::sum));
    }

    private static int heaviest(Portfolio portfolio) {
        return portfolio.schools().stream()
                .mapToInt(FollowedSchool::teachers)
                .max()
                .orElseThrow();
    }

    private static int total(Portfolio portfolio) {
        return portfolio.schools().stream().mapToInt(FollowedSchool::teachers).sum();
    }

    /** From each school to the middle of its trainer's schools, all together. */
    private static double kilometres(Portfolio portfolio, Map<TenantId, PersonId> followers) {
        return portfolio.trainers().stream()
                .mapToDouble(trainer -> {
                    List<Place> places = portfolio.schools().stream()
                            .filter(it -> trainer.person().id().equals(followers.get(it.id())))
                            .map(it -> new Place(latitude(it), longitude(it)))
                            .toList();
                    Place middle = new Place(
                            places.stream()
                                    .mapToDouble(Place::latitude)
                                    .average()
                                    .orElseThrow(),
                            places.stream()
                                    .mapToDouble(Place::longitude)
                                    .average()
                                    .orElseThrow());
                    return places.stream().mapToDouble(middle::distanceTo).sum();
                })
                .sum();
    }

    private static double latitude(FollowedSchool school) {
        return school.place() == null ? 0 : school.place().latitude();
    }

    private static double longitude(FollowedSchool school) {
        return school.place() == null ? 0 : school.place().longitude();
    }

    private static FollowedSchool school(
            int number, int teachers, double latitude, double longitude, @Nullable PersonId follower) {
        return new FollowedSchool(
                id(number),
                "École " + number,
                "Lens",
                teachers,
                new Place(latitude, longitude),
                follower,
                follower,
                null);
    }

    private static TenantId id(int number) {
        return new TenantId(new UUID(7, number));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    private static Trainer trainer(int number, int share) {
        return new Trainer(
                new Person(person(number), "erun%d@ac.example".formatted(number), "Mme", "Erun", "N" + number), share);
    }
}
