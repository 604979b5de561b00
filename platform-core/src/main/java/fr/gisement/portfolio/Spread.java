package fr.gisement.portfolio;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.util.Map;
import java.util.Objects;

/**
 * Who would follow which school.
 *
 * @param seen the portfolio it was made from
 * @param followers a trainer for each school of it
 */
public record Spread(Portfolio seen, Map<TenantId, PersonId> followers) {

    public Spread {
        followers = Map.copyOf(followers);
    }

    /** The portfolio as it would be. */
    public Portfolio result() {
        return new Portfolio(
                seen.trainers(),
                seen.schools().stream()
                        .map(school -> new FollowedSchool(
                                school.id(),
                                school.name(),
                                school.communes(),
                                school.teachers(),
                                school.place(),
                                followers.get(school.id()),
                                followers.get(school.id()),
                                null))
                        .toList());
    }

    /** How many schools would change hands. */
    public long changes() {
        return seen.schools().stream()
                .filter(school -> !Objects.equals(followers.get(school.id()), school.recorded()))
                .count();
    }
}
