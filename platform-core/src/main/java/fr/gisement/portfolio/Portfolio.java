package fr.gisement.portfolio;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Trainer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schools of a circonscription and who follows them.
 *
 * @param trainers those of today, by family name
 * @param schools those that are not closed for good, by name
 */
public record Portfolio(List<Trainer> trainers, List<FollowedSchool> schools) {

    public Portfolio {
        trainers = List.copyOf(trainers);
        schools = List.copyOf(schools);
    }

    /** The schools that a trainer follows; with null, those that nobody does. */
    public List<FollowedSchool> of(@Nullable PersonId trainer) {
        return schools.stream()
                .filter(school -> Objects.equals(school.follower(), trainer))
                .toList();
    }
}
