package fr.gisement.training;

import fr.gisement.identity.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a session, as its trainers see it.
 *
 * @param schools the names of those where they work in the circonscription; empty when they left it
 * @param presence null while it is not known
 * @param elsewhere whether they have a place in another session at that time, here since one of the two was moved, or in another circonscription
 */
public record Participant(
        Person person,
        List<String> schools,
        EnrolmentState state,
        @Nullable Presence presence,
        boolean elsewhere) {

    public Participant {
        schools = List.copyOf(schools);
    }
}
