package fr.gisement.classes;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year, such as 2026-2027. It turns on the first of August: who prepares September works in the new one.
 *
 * @param first the calendar year it begins in
 */
public record SchoolYear(int first) implements Comparable<SchoolYear> {

    private static final Month TURN = Month.AUGUST;

    public static SchoolYear at(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(TURN) < 0 ? day.getYear() - 1 : day.getYear());
    }

    public SchoolYear next() {
        return new SchoolYear(first + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(first, other.first);
    }

    /** As it is written everywhere: {@code 2026-2027}. */
    @Override
    public String toString() {
        return first + "-" + (first + 1);
    }
}
