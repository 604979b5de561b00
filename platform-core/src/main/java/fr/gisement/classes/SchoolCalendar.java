package fr.gisement.classes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Today, as the schools' clocks have it. */
public final class SchoolCalendar {

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

    public SchoolYear year() {
        return SchoolYear.at(today());
    }

    public ZoneId zone() {
        return clock.getZone();
    }
}
