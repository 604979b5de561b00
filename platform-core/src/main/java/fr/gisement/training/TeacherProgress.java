package fr.gisement.training;

import fr.gisement.identity.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a teacher is, as their trainers see it. What they say of themselves is not in it.
 *
 * @param schools where they teach in this circonscription, by name
 * @param followed the modules they were in a session of, what was followed last first
 * @param alone the paths they finished alone, the last first: a kind of its own, in no hours
 * @param minutes counted in this school year
 * @param published when they first published an article, as their school told; null when it told of none
 */
public record TeacherProgress(
        Person person,
        List<School> schools,
        List<Followed> followed,
        List<FinishedPath> alone,
        int minutes,
        @Nullable Instant published) {

    public TeacherProgress {
        schools = List.copyOf(schools);
        followed = List.copyOf(followed);
        alone = List.copyOf(alone);
    }

    /** A school as an address and a reader name it. */
    public record School(String slug, String name) {}

    /** A module, and when they were in a session of it last. */
    public record Followed(String title, Instant last) {}

    /** Whether they were in a session; what they finished alone is not one. */
    public boolean trained() {
        return !followed.isEmpty();
    }
}
