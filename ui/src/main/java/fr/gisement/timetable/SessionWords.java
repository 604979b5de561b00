package fr.gisement.timetable;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.gisement.authoring.ModuleWords;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.Person;
import fr.gisement.training.HourKind;
import fr.gisement.training.TrainingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a session in the language of the current screen, in the schools' time. */
@Component
public class SessionWords {

    private final SchoolCalendar calendar;

    SessionWords(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** {@code Mercredi 2 décembre 2026, de 9 h à 11 h}; with both days where it ends on another. */
    public String when(Instant start, Instant end) {
        return beginning(whenInside(start, end));
    }

    /** As {@link #when(Instant, Instant)}, within a sentence. */
    public String whenInside(Instant start, Instant end) {
        ZonedDateTime from = start.atZone(calendar.zone());
        ZonedDateTime to = end.atZone(calendar.zone());
        return from.toLocalDate().equals(to.toLocalDate())
                ? text("timetable.when", dayInside(from.toLocalDate()), time(from), time(to))
                : text(
                        "timetable.when.days",
                        dayInside(from.toLocalDate()),
                        time(from),
                        dayInside(to.toLocalDate()),
                        time(to));
    }

    public String when(TrainingSession session) {
        return when(session.sheet().start(), session.sheet().end());
    }

    /** {@code Mercredi 2 décembre 2026}. */
    public String day(Instant moment) {
        return beginning(dayInside(moment));
    }

    /** The room, the link to follow, or both. */
    public com.vaadin.flow.component.Component where(TrainingSession session) {
        Div where = new Div();
        where.addClassName("where");
        String room = session.sheet().room();
        if (room != null) {
            where.add(new Span(room));
        }
        String link = session.sheet().link();
        if (link != null) {
            Anchor online = new Anchor(link, text("timetable.online"));
            online.setTarget(AnchorTarget.BLANK);
            online.getElement().setAttribute("rel", "noopener noreferrer");
            where.add(online);
        }
        return where;
    }

    /** Whether and where, without the link: for a list. */
    public String place(TrainingSession session) {
        String room = session.sheet().room();
        if (room == null) {
            return text("timetable.place.online");
        }
        return session.sheet().link() == null ? room : text("timetable.place.both", room);
    }

    public String trainers(TrainingSession session) {
        return session.trainers().stream().map(Person::displayName).collect(Collectors.joining(", "));
    }

    /** {@code 1 h 30}, {@code 45 min}. */
    public String length(long minutes) {
        return ModuleWords.length(minutes);
    }

    public String hours(HourKind kind) {
        return ModuleWords.hours(kind);
    }

    /** {@code 2 h, sur les 18 heures}. */
    public String counted(TrainingSession session) {
        return session.sheet().hours() == HourKind.NONE
                ? hours(HourKind.NONE)
                : text(
                        "timetable.counted",
                        length(session.sheet().countedMinutes()),
                        hours(session.sheet().hours()));
    }

    /** As {@link #day(Instant)}, within a sentence. */
    public String dayInside(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        text("timetable.day"), UI.getCurrent().getLocale())
                .format(day);
    }

    /** As {@link #dayInside(LocalDate)}. */
    public String dayInside(Instant moment) {
        return dayInside(moment.atZone(calendar.zone()).toLocalDate());
    }

    private static String beginning(String said) {
        return said.substring(0, 1).toUpperCase(Locale.FRENCH) + said.substring(1);
    }

    private static String time(ZonedDateTime at) {
        if (at.getMinute() == 0) {
            return together(text("timetable.time", String.valueOf(at.getHour())));
        }
        return together(text("timetable.time.minutes", String.valueOf(at.getHour()), two(at.getMinute())));
    }

    /** What belongs together stays on one line. */
    private static String together(String time) {
        return time.replace(' ', '\u00a0');
    }

    private static String two(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
