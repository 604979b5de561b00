package fr.gisement.followup;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.StaffMember;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a school on its way.
 *
 * @param lines where it is reached
 * @param staff who works there, directors first
 * @param referent whom to speak to first; null when nobody was named
 * @param steps how it came to where it is, the latest first
 * @param visits visits and calls, the latest first; for a reader who is no trainer without words
 * @param tasks for trainers; others find none
 * @param notes for trainers; others find none
 * @param people whoever is named by the rest
 */
public record Dossier(
        FollowUp followUp,
        List<SchoolLine> lines,
        List<StaffMember> staff,
        @Nullable PersonId referent,
        List<StageStep> steps,
        List<Visit> visits,
        List<SchoolTask> tasks,
        List<SchoolNote> notes,
        Map<PersonId, Person> people) {

    public Dossier {
        lines = List.copyOf(lines);
        staff = List.copyOf(staff);
        steps = List.copyOf(steps);
        visits = List.copyOf(visits);
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
        people = Map.copyOf(people);
    }

    /** How somebody is called who is named by the rest; empty for nobody and for somebody who is known no more. */
    public String name(@Nullable PersonId person) {
        Person found = person == null ? null : people.get(person);
        return found == null ? "" : found.displayName();
    }
}
