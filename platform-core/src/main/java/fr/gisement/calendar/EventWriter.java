package fr.gisement.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/** One event in the library's words. */
final class EventWriter {

    private EventWriter() {}

    /** For a message: with those it goes to. */
    static VEvent told(CalendarEvent event) {
        VEvent told = published(event);
        for (CalendarPerson attendee : event.attendees()) {
            // who comes is told here and not by an answer in mail, which nobody would read
            told.add(new Attendee(
                    new ParameterList(List.of(
                            new Cn(quotable(attendee)), Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE)),
                    mailto(attendee)));
        }
        return told;
    }

    /** For a feed, which any bearer of its address reads: without attendees, as RFC 5546 (3.2.1) wants it too. */
    static VEvent published(CalendarEvent event) {
        VEvent published = new VEvent(false);
        published.add(new Uid(event.uid()));
        published.add(new DtStamp(event.modified()));
        published.add(new LastModified(event.modified()));
        published.add(new Sequence(event.sequence()));
        published.add(ParisTime.start(event));
        published.add(ParisTime.end(event));
        published.add(new Summary(event.title()));
        URI link = event.link();
        String place = event.place() != null ? event.place() : link != null ? link.toString() : "";
        if (!place.isEmpty()) {
            published.add(new Location(place));
        }
        if (link != null) {
            published.add(new Url(URI.create(link.toASCIIString())));
        }
        if (!event.description().isBlank()) {
            published.add(new Description(event.description()));
        }
        published.add(new Organizer(
                new ParameterList(List.of(new Cn(quotable(event.organizer())))), mailto(event.organizer())));
        published.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return published;
    }

    /** A straight quote ends a parameter, and few readers know the signs that RFC 6868 has for it. */
    private static String quotable(CalendarPerson person) {
        return person.name().replace('"', '’').replace('^', ' ');
    }

    private static URI mailto(CalendarPerson person) {
        try {
            return new URI("mailto", person.mail(), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("not an address of mail", impossible);
        }
    }
}
