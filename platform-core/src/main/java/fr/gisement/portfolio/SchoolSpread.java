package fr.gisement.portfolio;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Trainer;
import fr.gisement.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spreads schools over trainers: teachers by each trainer's share of time, and schools that are near one another
 * together. The same schools and trainers always give the same spread.
 *
 * <p>It begins with neighbouring slices around the middle of the circonscription, then moves and swaps single schools as
 * long as that makes the whole better: five teachers too many or too few weigh as much as ten kilometres to drive.
 */
final class SchoolSpread {

    /** What a trainer's distance from their due costs, in kilometres for a teacher squared. */
    private static final double KILOMETRES_FOR_IMBALANCE = 0.4;

    private static final int MOST_ROUNDS = 60;

    /** Where the slices begin decides where single moves end: so many beginnings are tried, and the best is taken. */
    private static final int BEGINNINGS = 12;

    private static final double BETTER = 1e-9;

    private final List<Trainer> trainers;
    private final List<FollowedSchool> schools;
    private final double[] due;
    /** The trainer of each school, by their places in the lists. */
    private final int[] choice;

    private final boolean[] free;
    private final Place[] centres;
    private final double[] load;

    private SchoolSpread(Portfolio portfolio, boolean keep) {
        trainers = portfolio.trainers().stream()
                .sorted(Comparator.comparing(trainer -> trainer.person().id().toString()))
                .toList();
        schools = portfolio.schools().stream()
                .sorted(Comparator.comparing(school -> school.id().toString()))
                .toList();
        choice = new int[schools.size()];
        free = new boolean[schools.size()];
        centres = new Place[trainers.size()];
        load = new double[trainers.size()];
        double all = schools.stream().mapToDouble(SchoolSpread::weight).sum();
        double shares = trainers.stream().mapToDouble(Trainer::share).sum();
        due = trainers.stream().mapToDouble(it -> all * it.share() / shares).toArray();
        for (int school = 0; school < choice.length; school++) {
            choice[school] = keep ? placeOf(schools.get(school).follower()) : -1;
            free[school] = choice[school] < 0;
        }
    }

    /**
     * A trainer for every school.
     *
     * @param keep leave the schools that somebody follows with them
     * @throws IllegalArgumentException when there is no trainer
     */
    static Spread of(Portfolio portfolio, boolean keep) {
        if (portfolio.trainers().isEmpty()) {
            throw new IllegalArgumentException("Nobody to spread the schools over");
        }
        SchoolSpread spread = IntStream.range(0, BEGINNINGS)
                .mapToObj(turn -> {
                    SchoolSpread attempt = new SchoolSpread(portfolio, keep);
                    attempt.slice(2 * Math.PI * turn / BEGINNINGS);
                    attempt.improve();
                    return attempt;
                })
                .min(Comparator.comparingDouble(SchoolSpread::cost))
                .orElseThrow();
        Map<TenantId, PersonId> followers = new LinkedHashMap<>();
        for (int school = 0; school < spread.choice.length; school++) {
            followers.put(
                    spread.schools.get(school).id(),
                    spread.trainers.get(spread.choice[school]).person().id());
        }
        return new Spread(portfolio, followers);
    }

    /** A school without anybody yet is a school to go to all the same. */
    private static double weight(FollowedSchool school) {
        return Math.max(1, school.teachers());
    }

    private int placeOf(@Nullable PersonId follower) {
        for (int trainer = 0; trainer < trainers.size(); trainer++) {
            if (trainers.get(trainer).person().id().equals(follower)) {
                return trainer;
            }
        }
        return -1;
    }

    /** Goes round the middle and gives each trainer what comes next, up to what is due. */
    private void slice(double beginning) {
        for (int school = 0; school < choice.length; school++) {
            if (!free[school]) {
                load[choice[school]] += weight(schools.get(school));
            }
        }
        Place middle = middle(-1);
        List<Integer> round = new ArrayList<>();
        for (int school = 0; school < choice.length; school++) {
            if (free[school]) {
                round.add(school);
            }
        }
        round.sort(Comparator.comparingDouble(
                school -> turned(angle(middle, schools.get(school).place()), beginning)));
        int trainer = 0;
        for (int school : round) {
            double weight = weight(schools.get(school));
            while (trainer < trainers.size() - 1 && load[trainer] + weight / 2 > due[trainer]) {
                trainer++;
            }
            choice[school] = trainer;
            load[trainer] += weight;
        }
    }

    private void improve() {
        boolean better = true;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            Arrays.setAll(centres, this::middle);
            boolean moved = moves();
            better = swaps() || moved;
        }
    }

    private double cost() {
        Arrays.setAll(centres, this::middle);
        double cost = 0;
        for (int trainer = 0; trainer < trainers.size(); trainer++) {
            cost += imbalance(trainer, 0);
        }
        for (int school = 0; school < choice.length; school++) {
            cost += away(school, choice[school]);
        }
        return cost;
    }

    private boolean moves() {
        boolean better = false;
        for (int school = 0; school < choice.length; school++) {
            for (int to = 0; free[school] && to < trainers.size(); to++) {
                int from = choice[school];
                double weight = weight(schools.get(school));
                double gain = away(school, from)
                        - away(school, to)
                        + imbalance(from, 0)
                        + imbalance(to, 0)
                        - imbalance(from, -weight)
                        - imbalance(to, weight);
                if (to != from && gain > BETTER) {
                    give(school, to);
                    better = true;
                }
            }
        }
        return better;
    }

    private boolean swaps() {
        boolean better = false;
        for (int one = 0; one < choice.length; one++) {
            for (int other = one + 1; free[one] && other < choice.length; other++) {
                int here = choice[one];
                int there = choice[other];
                double more = weight(schools.get(other)) - weight(schools.get(one));
                double gain = away(one, here)
                        + away(other, there)
                        - away(one, there)
                        - away(other, here)
                        + imbalance(here, 0)
                        + imbalance(there, 0)
                        - imbalance(here, more)
                        - imbalance(there, -more);
                if (free[other] && here != there && gain > BETTER) {
                    give(one, there);
                    give(other, here);
                    better = true;
                }
            }
        }
        return better;
    }

    private void give(int school, int trainer) {
        double weight = weight(schools.get(school));
        load[choice[school]] -= weight;
        load[trainer] += weight;
        choice[school] = trainer;
    }

    private double imbalance(int trainer, double more) {
        double off = load[trainer] + more - due[trainer];
        return KILOMETRES_FOR_IMBALANCE * off * off;
    }

    private double away(int school, int trainer) {
        Place place = schools.get(school).place();
        return place == null ? 0 : place.distanceTo(centres[trainer]);
    }

    /** The middle of a trainer's schools, or of all when they have none; -1 for all. */
    private Place middle(int trainer) {
        List<Place> places = new ArrayList<>();
        for (int school = 0; school < choice.length; school++) {
            Place place = schools.get(school).place();
            if (place != null && (trainer < 0 || choice[school] == trainer)) {
                places.add(place);
            }
        }
        return Place.middleOf(places).orElseGet(() -> trainer < 0 ? new Place(0, 0) : middle(-1));
    }

    private static double turned(double angle, double beginning) {
        return (angle + 2 * Math.PI - beginning) % (2 * Math.PI);
    }

    private static double angle(Place middle, @Nullable Place place) {
        Place there = Objects.requireNonNullElse(place, middle);
        return Math.atan2(there.latitude() - middle.latitude(), there.longitude() - middle.longitude());
    }
}
