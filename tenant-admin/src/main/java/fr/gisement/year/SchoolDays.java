package fr.gisement.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days on which schools of the académie (zone B) are open. The official calendars of 2025-2026 and 2026-2027 are
 * known; other years get the nearer one's holidays, moved by whole weeks.
 */
final class SchoolDays {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final int WEEKS_A_YEAR = 52;
    private static final int FIRST = 2025;
    private static final int LAST = 2026;

    /** @param back the day on which lessons begin again */
    private record Holidays(LocalDate from, LocalDate back) {

        Holidays movedBy(long years) {
            return new Holidays(from.plusWeeks(WEEKS_A_YEAR * years), back.plusWeeks(WEEKS_A_YEAR * years));
        }

        boolean contain(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(back);
        }

        static Holidays of(String from, String back) {
            return new Holidays(LocalDate.parse(from), LocalDate.parse(back));
        }
    }

    /** By the calendar year in which the school year begins; the last of each is the summer after it. */
    private static final Map<Integer, List<Holidays>> OFFICIAL = Map.of(
            FIRST,
            List.of(
                    Holidays.of("2025-10-18", "2025-11-03"),
                    Holidays.of("2025-12-20", "2026-01-05"),
                    Holidays.of("2026-02-14", "2026-03-02"),
                    Holidays.of("2026-04-11", "2026-04-27"),
                    Holidays.of("2026-05-14", "2026-05-18"),
                    Holidays.of("2026-07-04", "2026-09-01")),
            LAST,
            List.of(
                    Holidays.of("2026-10-17", "2026-11-02"),
                    Holidays.of("2026-12-19", "2027-01-04"),
                    Holidays.of("2027-02-20", "2027-03-08"),
                    Holidays.of("2027-04-17", "2027-05-03"),
                    Holidays.of("2027-05-06", "2027-05-10"),
                    Holidays.of("2027-07-03", "2027-09-01")));

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private SchoolDays() {}

    static boolean open(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !movable(day)
                && holidays(schoolYear(day)).stream().noneMatch(it -> it.contain(day))
                && holidays(schoolYear(day) - 1).stream().noneMatch(it -> it.contain(day));
    }

    /** Those from a day on, before another. */
    static List<LocalDate> between(LocalDate from, LocalDate end) {
        return from.datesUntil(end).filter(SchoolDays::open).toList();
    }

    /** The first so many from a day on. */
    static List<LocalDate> next(LocalDate from, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; days.size() < count; day = day.plusDays(1)) {
            if (open(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The first calendar year of the school year, which turns on the first of August. */
    static int schoolYear(LocalDate day) {
        return day.getMonthValue() < 8 ? day.getYear() - 1 : day.getYear();
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PARIS).toInstant();
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return at(day, LocalTime.of(hour, minute));
    }

    static LocalDate day(Instant at) {
        return at.atZone(PARIS).toLocalDate();
    }

    private static List<Holidays> holidays(int year) {
        int nearest = Math.clamp(year, FIRST, LAST);
        return OFFICIAL.getOrDefault(nearest, List.of()).stream()
                .map(it -> it.movedBy(year - nearest))
                .toList();
    }

    /** Monday of Easter, Ascension and Monday of Pentecost. */
    private static boolean movable(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39)) || day.equals(easter.plusDays(50));
    }

    /** Gauss's rule for the Gregorian calendar, as Butcher has it. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
