package fr.gisement.portfolio;

import fr.gisement.identity.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trainers of a school's circonscription, as the school sees them.
 *
 * @param follower who follows this school; null when nobody does
 * @param all those of today, by family name, the follower too
 */
public record TrainersAbove(@Nullable Person follower, List<Person> all) {

    public TrainersAbove {
        all = List.copyOf(all);
    }
}
