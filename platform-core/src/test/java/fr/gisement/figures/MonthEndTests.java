package fr.gisement.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.classes.SchoolYear;
import fr.gisement.followup.Stage;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where schools stood at the end of each month, as it is known today. */
class MonthEndTests {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void aMonthEndsAtMidnightInParis() {
        // half past eleven in the evening of the 31st, and half past midnight of the 1st
        assertThat(at(Month.OCTOBER, mark(Stage.REFERENT_NAMED, "2026-10-31T22:30:00Z", null)))
                .isEqualTo(Stage.REFERENT_NAMED);
        assertThat(at(Month.OCTOBER, mark(Stage.REFERENT_NAMED, "2026-10-31T23:30:00Z", null)))
                .isEqualTo(Stage.TO_CONTACT);
        // before the change of hour Paris is two hours ahead
        assertThat(at(Month.SEPTEMBER, mark(Stage.REFERENT_NAMED, "2026-09-30T22:30:00Z", null)))
                .isEqualTo(Stage.TO_CONTACT);
    }

    @Test
    void whatWasTakenBackCountsUntilThen() {
        SchoolWay.Mark undone = mark(Stage.REFERENT_NAMED, "2026-09-10T08:00:00Z", "2026-11-02T08:00:00Z");

        assertThat(at(Month.AUGUST, undone)).isEqualTo(Stage.TO_CONTACT);
        assertThat(at(Month.SEPTEMBER, undone)).isEqualTo(Stage.REFERENT_NAMED);
        assertThat(at(Month.OCTOBER, undone)).isEqualTo(Stage.REFERENT_NAMED);
        assertThat(at(Month.NOVEMBER, undone)).isEqualTo(Stage.TO_CONTACT);
    }

    @Test
    void whatIsNotedAgainCountsTwiceAndStandsOnce() {
        SchoolWay.Mark undone = mark(Stage.REFERENT_NAMED, "2026-08-20T08:00:00Z", "2026-09-10T08:00:00Z");
        SchoolWay.Mark again = mark(Stage.REFERENT_NAMED, "2026-10-05T08:00:00Z", null);

        assertThat(at(Month.AUGUST, undone, again)).isEqualTo(Stage.REFERENT_NAMED);
        assertThat(at(Month.SEPTEMBER, undone, again)).isEqualTo(Stage.TO_CONTACT);
        assertThat(at(Month.NOVEMBER, undone, again)).isEqualTo(Stage.REFERENT_NAMED);
        assertThat(report(undone, again).today().at(Stage.REFERENT_NAMED)).isEqualTo(1);
    }

    @Test
    void theCurrentMonthIsTheMomentAndNoneIsToCome() {
        CirconscriptionReport report = report(mark(Stage.REFERENT_NAMED, "2026-11-27T10:00:01Z", null));

        assertThat(report.months())
                .extracting(MonthStages::month)
                .containsExactly(
                        YearMonth.of(2026, 8), YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(report.today().at(Stage.TO_CONTACT)).isEqualTo(1);
    }

    private static Stage at(Month month, SchoolWay.Mark... marks) {
        MonthStages stages = report(marks).months().stream()
                .filter(it -> it.month().getMonth() == month)
                .findFirst()
                .orElseThrow();
        return stages.schools().entrySet().stream()
                .filter(it -> it.getValue() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static CirconscriptionReport report(SchoolWay.Mark... marks) {
        SchoolWay way = new SchoolWay(new TenantId(new UUID(0, 1)), List.of(marks));
        return new Gathered(
                        List.of(new SchoolFacts("Jaurès", null, way, 6, 0, List.of())),
                        TrainingTotals.NONE,
                        new SchoolYear(2026),
                        NOW,
                        ZoneId.of("Europe/Paris"))
                .report();
    }

    private static SchoolWay.Mark mark(Stage stage, String at, @Nullable String undone) {
        return new SchoolWay.Mark(stage, Instant.parse(at), undone == null ? null : Instant.parse(undone));
    }
}
