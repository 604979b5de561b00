package fr.gisement.classes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Today, as the schools' clocks have it. */
public final class SchoolCalendar {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Clock clock;

    /** @param clock in the schools' time zone */
    public SchoolCalendar(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether it is between seven and eight in the evening, when what can wait may be told. */
    public boolean isDaytime() {
        LocalTime time = LocalTime.now(clock);
        return !time.isBefore(MORNING) && time.isBefore(EVENING);
    }

    public SchoolYear year() {
        return SchoolYear.at(today());
    }

    public ZoneId zone() {
        return clock.getZone();
    }
}
