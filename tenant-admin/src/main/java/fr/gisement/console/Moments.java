package fr.gisement.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as a reader in metropolitan France writes them. */
public final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Moments() {}

    /** The day alone. */
    public static String day(Instant moment, Locale reader) {
        return day(LocalDate.ofInstant(moment, ZONE), reader);
    }

    public static String day(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader)
                .format(day);
    }

    /** The day alone, where there is little room. */
    public static String shortDay(Instant moment, Locale reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(reader)
                .withZone(ZONE)
                .format(moment);
    }

    /** The day and the minute. */
    public static String minute(Instant moment, Locale reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(reader)
                .withZone(ZONE)
                .format(moment);
    }

    /** The minute of today. */
    public static String time(Instant moment, Locale reader) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(reader)
                .withZone(ZONE)
                .format(moment);
    }
}
