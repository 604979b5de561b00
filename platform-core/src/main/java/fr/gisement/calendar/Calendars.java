package fr.gisement.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes events as iCalendar. A message goes as {@code text/calendar; charset=UTF-8; method=…} with the method's name (see
 * {@link #contentType}), one event each; a feed is what a calendar subscribes to by its address.
 */
public final class Calendars {

    private static final String MAKER = "-//Gisement//Agenda//FR";

    private Calendars() {}

    /** Asks the attendees to come. */
    public static byte[] invitation(CalendarEvent event) {
        if (event.cancelled()) {
            throw new IllegalArgumentException("nobody is asked to what is called off");
        }
        return written(calendar(ImmutableMethod.REQUEST), List.of(EventWriter.told(event)));
    }

    /** Tells the attendees that the event became another: the same identifier, a higher sequence than they know. */
    public static byte[] update(CalendarEvent event) {
        if (event.sequence() == 0) {
            throw new IllegalArgumentException("a change is a later sequence than the invitation's");
        }
        return invitation(event);
    }

    /** Takes the event out of the attendees' calendars; see {@link CalendarEvent#calledOff}. */
    public static byte[] cancellation(CalendarEvent event) {
        if (!event.cancelled() || event.sequence() == 0) {
            throw new IllegalArgumentException("an event is called off by a later sequence than the invitation's");
        }
        return written(calendar(ImmutableMethod.CANCEL), List.of(EventWriter.told(event)));
    }

    /**
     * All events of somebody, those called off among them so that readers strike them; no attendees.
     *
     * @param name what the reader's calendar calls it
     * @param refresh how long a reader waits before it asks again
     */
    public static byte[] feed(String name, Duration refresh, List<CalendarEvent> events) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH);
        String line = CalendarText.line(name);
        calendar.add(new Name(line));
        calendar.add(new XProperty("X-WR-CALNAME", line));
        calendar.add(new XProperty("X-WR-TIMEZONE", CalendarEvent.ZONE.getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        calendar.add(new XProperty("X-PUBLISHED-TTL", refresh.toString()));
        return written(calendar, events.stream().map(EventWriter::published).toList());
    }

    /** The type of a message or a feed, as a mail's part or an answer to a reader names it. */
    public static String contentType(byte[] calendar) {
        String head = new String(calendar, UTF_8);
        int method = head.indexOf("\r\nMETHOD:") + 9;
        return "text/calendar; charset=UTF-8; method=" + head.substring(method, head.indexOf('\r', method));
    }

    private static Calendar calendar(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private static byte[] written(Calendar calendar, List<VEvent> events) {
        calendar.add(ParisTime.zone());
        events.forEach(calendar::add);
        StringWriter text = new StringWriter();
        try {
            // not validating: a feed without events is one too, and what we write is held by tests
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return CalendarText.folded(text.toString()).getBytes(UTF_8);
    }
}
