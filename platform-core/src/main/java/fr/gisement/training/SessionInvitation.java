package fr.gisement.training;

import fr.gisement.identity.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as calendars and letters say it.
 *
 * @param id what a calendar knows it by, the same for all its changes
 * @param sequence raised by each change, and by the cancellation
 * @param room null when it is online only
 * @param link null when it is in a room only
 * @param attendees who have a place, by family name
 */
public record SessionInvitation(
        SessionId id,
        int sequence,
        boolean cancelled,
        String title,
        String objectives,
        Instant start,
        Instant end,
        @Nullable String room,
        @Nullable String link,
        List<Person> trainers,
        List<Person> attendees) {

    public SessionInvitation {
        trainers = List.copyOf(trainers);
        attendees = List.copyOf(attendees);
    }
}
