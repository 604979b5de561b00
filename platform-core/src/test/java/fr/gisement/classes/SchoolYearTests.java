package fr.gisement.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SchoolYearTests {

    @ParameterizedTest
    @CsvSource({
        "2026-07-31, 2025-2026",
        "2026-08-01, 2026-2027",
        "2026-09-01, 2026-2027",
        "2026-12-31, 2026-2027",
        "2027-01-01, 2026-2027",
        "2027-07-31, 2026-2027"
    })
    void itTurnsOnTheFirstOfAugust(LocalDate day, String year) {
        assertThat(SchoolYear.at(day)).hasToString(year);
    }

    @Test
    void theCalendarIsThatOfTheSchoolsWherever() {
        Instant lateOnTheLastOfJuly = Instant.parse("2026-07-31T22:30:00Z"); // past midnight in Paris
        assertThat(calendar(lateOnTheLastOfJuly, "Europe/Paris").year()).hasToString("2026-2027");
        assertThat(calendar(lateOnTheLastOfJuly, "America/Guadeloupe").year()).hasToString("2025-2026");
        assertThat(calendar(lateOnTheLastOfJuly, "Europe/Paris").today()).isEqualTo("2026-08-01");
    }

    @Test
    void schoolsAreInMetropolitanFranceUnlessToldOtherwise() {
        assertThat(new Binder(new MapConfigurationPropertySource())
                        .bindOrCreate("gisement.school", SchoolCalendarProperties.class))
                .isEqualTo(new SchoolCalendarProperties(ZoneId.of("Europe/Paris")));
    }

    @Test
    void severalLevelsAreWrittenAsSchoolsDo() {
        assertThat(Level.text(List.of(Level.CE2, Level.CE1))).isEqualTo("CE1-CE2");
        assertThat(Level.parse("CE1-CE2")).containsExactly(Level.CE1, Level.CE2);
    }

    private static SchoolCalendar calendar(Instant now, String zone) {
        return new SchoolCalendar(Clock.fixed(now, ZoneId.of(zone)));
    }
}
