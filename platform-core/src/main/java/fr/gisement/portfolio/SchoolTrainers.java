package fr.gisement.portfolio;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForTeachers;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Trainer;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who follows the current school, for those who work there: of the portfolio, this one school's line. */
@Service
@ForTeachers
public class SchoolTrainers {

    private final CirconscriptionEntry above;
    private final FollowRows rows;
    private final People people;

    SchoolTrainers(CirconscriptionEntry above, FollowRows rows, People people) {
        this.above = above;
        this.rows = rows;
        this.people = people;
    }

    /** @throws TenantUnavailableException when the circonscription does not serve, while the school does */
    public TrainersAbove current() {
        Tenant school = CurrentTenant.required();
        @Nullable PersonId recorded = above.call(() -> rows.now().get(school.id()));
        List<Person> all = people.trainersOf(Objects.requireNonNull(school.parent())).stream()
                .map(Trainer::person)
                .toList();
        Person follower =
                all.stream().filter(it -> it.id().equals(recorded)).findFirst().orElse(null);
        return new TrainersAbove(follower, all);
    }
}
