package fr.gisement.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** The time of Paris by the rule that has held since 1996, so that readers need to know no zone, and ask nobody. */
final class ParisTime {

    private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

    private ParisTime() {}

    static VTimeZone zone() {
        Observance summer = new Daylight(
                rule("CEST", WINTER, SUMMER, LocalDateTime.of(1996, 3, 31, 2, 0), "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
        Observance winter = new Standard(
                rule("CET", SUMMER, WINTER, LocalDateTime.of(1996, 10, 27, 3, 0), "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(CalendarEvent.ZONE.getId()))),
                new ComponentList<>(List.of(summer, winter)));
    }

    static DtStart<?> start(CalendarEvent event) {
        return ambiguous(event) ? new DtStart<>(event.start().toInstant()) : new DtStart<>(event.start());
    }

    static DtEnd<?> end(CalendarEvent event) {
        return ambiguous(event) ? new DtEnd<>(event.end().toInstant()) : new DtEnd<>(event.end());
    }

    /** An hour that is told twice in the night of October means the first of the two; the second is told in UTC. */
    private static boolean ambiguous(CalendarEvent event) {
        return second(event.start()) || second(event.end());
    }

    private static boolean second(ZonedDateTime time) {
        return !time.withEarlierOffsetAtOverlap().equals(time);
    }

    private static PropertyList rule(
            String name, ZoneOffset from, ZoneOffset to, LocalDateTime first, String recurrence) {
        return new PropertyList(List.of(
                new TzName(name),
                new TzOffsetFrom(from),
                new TzOffsetTo(to),
                new DtStart<>(first),
                new RRule<LocalDateTime>(recurrence)));
    }
}
