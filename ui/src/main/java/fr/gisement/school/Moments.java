package fr.gisement.school;

import com.vaadin.flow.component.UI;
import fr.gisement.classes.SchoolCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says when something happened as people say it: {@code aujourd’hui à 14 h 05}, {@code hier à 9 h}. */
@Component
public class Moments {

    private final SchoolCalendar calendar;

    Moments(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** The day and the time, in the language of the current screen. */
    public String say(Instant moment) {
        UI screen = UI.getCurrent();
        ZonedDateTime at = moment.atZone(calendar.zone());
        LocalDate day = at.toLocalDate();
        LocalDate today = calendar.today();
        String time = time(moment);
        if (day.equals(today)) {
            return screen.getTranslation("school.moment.today", time);
        }
        if (day.equals(today.minusDays(1))) {
            return screen.getTranslation("school.moment.yesterday", time);
        }
        String pattern = screen.getTranslation(
                day.isAfter(today.minusMonths(6)) ? "school.moment.pattern" : "school.moment.pattern.far");
        String named = DateTimeFormatter.ofPattern(pattern, screen.getLocale()).format(day);
        return screen.getTranslation("school.moment.day", named, time);
    }

    /** A day with its name: {@code jeudi 27 novembre}. */
    public String day(LocalDate day) {
        UI screen = UI.getCurrent();
        return DateTimeFormatter.ofPattern(screen.getTranslation("school.moment.day.pattern"), screen.getLocale())
                .format(day);
    }

    /** The last day of what ends at a midnight. */
    public String lastDay(Instant midnight) {
        return day(midnight.minusMillis(1).atZone(calendar.zone()).toLocalDate());
    }

    /** The time of day alone: {@code 14 h 05}. */
    public String time(Instant moment) {
        return time(moment.atZone(calendar.zone()).toLocalTime());
    }

    /** A time of day: {@code 14 h 05}. */
    public String time(LocalTime time) {
        if (!UI.getCurrent().getLocale().getLanguage().equals(Locale.FRENCH.getLanguage())) {
            return "%d:%02d".formatted(time.getHour(), time.getMinute());
        }
        return time.getMinute() == 0 // what belongs together stays on one line
                ? "%d\u00a0h".formatted(time.getHour())
                : "%d\u00a0h\u00a0%02d".formatted(time.getHour(), time.getMinute());
    }
}
