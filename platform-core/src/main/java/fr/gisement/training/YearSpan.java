package fr.gisement.training;

import fr.gisement.classes.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** A school year as moments: from its first midnight to the next one's. */
record YearSpan(Instant from, Instant to) {

    static YearSpan of(SchoolYear year, ZoneId zone) {
        return new YearSpan(first(year, zone), first(year.next(), zone));
    }

    private static Instant first(SchoolYear year, ZoneId zone) {
        return LocalDate.of(year.first(), Month.AUGUST, 1).atStartOfDay(zone).toInstant();
    }
}
