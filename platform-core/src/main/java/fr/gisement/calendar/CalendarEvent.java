package fr.gisement.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes place once.
 *
 * @param uid the same for the event's whole life, and of no other event anywhere: {@code <uuid>@<the host's name>}
 * @param sequence 0 at first, one more each time that whoever was asked must be told of a change
 * @param place where it takes place; null if it does so at {@code link} alone
 * @param link where it takes place or is told of; null for neither
 * @param description several lines if need be, without markup
 * @param attendees who is asked; told by mail only, never in a feed
 * @param modified when it last changed
 */
public record CalendarEvent(
        String uid,
        int sequence,
        ZonedDateTime start,
        ZonedDateTime end,
        String title,
        @Nullable String place,
        @Nullable URI link,
        String description,
        CalendarPerson organizer,
        List<CalendarPerson> attendees,
        boolean cancelled,
        Instant modified) {

    /** The zone that events are told in, whatever the zone they come in. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public CalendarEvent {
        uid = CalendarText.line(uid);
        start = start.withZoneSameInstant(ZONE);
        end = end.withZoneSameInstant(ZONE);
        title = CalendarText.line(title);
        place = place == null ? null : CalendarText.line(place);
        description = CalendarText.lines(description);
        attendees = List.copyOf(attendees);
        if (uid.isEmpty() || sequence < 0 || !end.isAfter(start)) {
            throw new IllegalArgumentException(
                    "an event has an identifier, a sequence from 0, and an end after its start");
        }
    }

    /** The same event, called off, as its next sequence. */
    public CalendarEvent calledOff(Instant when) {
        return new CalendarEvent(
                uid, sequence + 1, start, end, title, place, link, description, organizer, attendees, true, when);
    }
}
