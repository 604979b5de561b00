package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.staff.Assignment;
import fr.gisement.onboarding.staff.Person;
import java.util.List;

/**
 * What an import does to people.
 *
 * @param people accounts to create
 * @param changed people whose name or civility changed, as they are now
 * @param added assignments to create, or to begin again
 * @param ended assignments to end
 */
public record StaffChanges(List<Person> people, List<Person> changed, List<Assignment> added, List<Assignment> ended) {

    /** Nothing. */
    public static final StaffChanges NONE = new StaffChanges(List.of(), List.of(), List.of(), List.of());

    public StaffChanges {
        people = List.copyOf(people);
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        ended = List.copyOf(ended);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return people.isEmpty() && changed.isEmpty() && added.isEmpty() && ended.isEmpty();
    }
}
