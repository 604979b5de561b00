package fr.gisement.figures;

import fr.gisement.classes.SchoolYear;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all circonscriptions, as they last reported them.
 *
 * @param readAt when they were read
 * @param circonscriptions every one there is, by name, with figures or without
 * @param total of those that told figures
 * @param months those of the school year, added up over the circonscriptions that reported it
 * @param delay of all schools together
 * @param curves added up; points of fewer than five are left out
 */
public record AcademieOverview(
        SchoolYear year,
        Instant readAt,
        List<Line> circonscriptions,
        Total total,
        List<MonthStages> months,
        Delays delay,
        Map<FigureCurve, List<CurvePoint>> curves) {

    public AcademieOverview {
        circonscriptions = List.copyOf(circonscriptions);
        months = List.copyOf(months);
        curves = Map.copyOf(curves);
    }

    /** How many circonscriptions have told figures of this school year: the denominator of all sums. */
    public int reported() {
        return (int)
                circonscriptions.stream().filter(it -> it.figures() != null).count();
    }

    /** How many of them are in the sum of a month: those that reported in it or later. */
    public int reportedIn(YearMonth month) {
        return (int) circonscriptions.stream()
                .map(Line::figures)
                .filter(it -> it != null && !it.today().month().isBefore(month))
                .count();
    }

    /**
     * All that told figures together.
     *
     * @param peopleHidden that even their teachers together are too few to say what they did
     */
    public record Total(int schools, int familiesReached, TrainingTotals training, boolean peopleHidden) {}

    /**
     * A circonscription.
     *
     * @param receivedAt when its last report came; null when none ever did
     * @param askedAt since when another is waited for; null when none is
     * @param missing how many reports were noticed to be lost, and are not made good yet
     * @param silent that its last report is older than it may be
     * @param figures of this school year; null when it told none yet
     */
    public record Line(
            TenantId id,
            String name,
            @Nullable Instant receivedAt,
            @Nullable Instant askedAt,
            int missing,
            boolean silent,
            @Nullable Figures figures) {}

    /**
     * What a circonscription told.
     *
     * @param day that the figures are of
     * @param today where its schools stand
     * @param delay of its schools
     * @param peopleHidden that its teachers are too few to say what they did; those numbers are 0 then
     */
    public record Figures(
            LocalDate day,
            int schools,
            int familiesReached,
            MonthStages today,
            TrainingTotals training,
            Delays delay,
            boolean peopleHidden) {}
}
