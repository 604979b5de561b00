package fr.gisement.figures;

import fr.gisement.classes.SchoolYear;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all circonscriptions, as they last reported them.
 *
 * @param readAt when they were read
 * @param circonscriptions every one there is, by name, with figures or without
 * @param months those of the school year, added up over the circonscriptions that reported it
 * @param delay of all schools together
 * @param curves added up; points of fewer than five are left out
 */
public record AcademieOverview(
        SchoolYear year,
        Instant readAt,
        List<Line> circonscriptions,
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

    /**
     * A circonscription.
     *
     * @param receivedAt when its last report came; null when none ever did
     * @param askedAt since when another is waited for; null when none is
     * @param missing how many reports were noticed to be lost, and are not made good yet
     * @param figures of this school year; null when it told none yet
     */
    public record Line(
            TenantId id,
            String name,
            @Nullable Instant receivedAt,
            @Nullable Instant askedAt,
            int missing,
            @Nullable Figures figures) {}

    /**
     * What a circonscription told.
     *
     * @param today where its schools stand
     * @param trainedHidden that its teachers are too few to say how many were trained; the number is 0 then
     */
    public record Figures(
            int schools, int familiesReached, MonthStages today, TrainingTotals training, boolean trainedHidden) {}
}
