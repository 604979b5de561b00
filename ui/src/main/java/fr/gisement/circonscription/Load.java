package fr.gisement.circonscription;

import fr.gisement.identity.Trainer;
import fr.gisement.portfolio.FollowedSchool;
import fr.gisement.portfolio.Place;
import fr.gisement.portfolio.Portfolio;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What following schools means for a trainer.
 *
 * @param due how many teachers their share of time would give them
 * @param kilometres from the middle of their schools to one of them, on average; empty when no place is known
 */
record Load(Trainer trainer, int schools, int teachers, int due, OptionalDouble kilometres) {

    /** Everybody's, by family name. */
    static List<Load> of(Portfolio portfolio) {
        int teachers = teachers(portfolio.schools());
        int shares = portfolio.trainers().stream().mapToInt(Trainer::share).sum();
        return portfolio.trainers().stream()
                .map(trainer -> {
                    List<FollowedSchool> schools = portfolio.of(trainer.person().id());
                    return new Load(
                            trainer,
                            schools.size(),
                            teachers(schools),
                            Math.round((float) teachers * trainer.share() / shares),
                            kilometres(schools));
                })
                .toList();
    }

    private static int teachers(List<FollowedSchool> schools) {
        return schools.stream().mapToInt(FollowedSchool::teachers).sum();
    }

    private static OptionalDouble kilometres(List<FollowedSchool> schools) {
        List<Place> places = schools.stream()
                .map(FollowedSchool::place)
                .filter(Objects::nonNull)
                .toList();
        return Place.middleOf(places).stream()
                .flatMapToDouble(middle -> places.stream().mapToDouble(middle::distanceTo))
                .average();
    }
}
