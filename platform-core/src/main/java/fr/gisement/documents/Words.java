package fr.gisement.documents;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of papers, which are French whatever the reader's screen speaks. */
final class Words {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("fr.gisement.documents.papers", Locale.ROOT, Words.class.getClassLoader());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private Words() {}

    static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.FRENCH).format(values);
    }

    /** {@code jeudi 12 novembre 2026}. */
    static String day(LocalDate day) {
        return ordinal(day, DAY);
    }

    /** {@code 12 novembre 2026}. */
    static String date(LocalDate day) {
        return ordinal(day, DATE);
    }

    static String days(List<LocalDate> days) {
        return days.stream().map(Words::day).collect(Collectors.joining(", "));
    }

    /** {@code 13 h 30}. */
    static String time(LocalTime time) {
        return hours(Duration.ofMinutes(time.getHour() * 60L + time.getMinute()));
    }

    static String hours(Duration hours) {
        String whole = hours.toHours() + "\u00A0h";
        return hours.toMinutesPart() == 0 ? whole : whole + "\u00A0" + "%02d".formatted(hours.toMinutesPart());
    }

    private static String ordinal(LocalDate day, DateTimeFormatter format) {
        String text = format.format(day);
        return day.getDayOfMonth() == 1 ? text.replaceFirst("\\b1 ", "1er ") : text;
    }
}
