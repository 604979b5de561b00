package fr.gisement.figures;

import fr.gisement.classes.SchoolYear;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A circonscription's figures of a day: numbers alone, nobody's name, no school's either.
 *
 * @param year the calendar year that the school year began in
 * @param day that the figures are of
 * @param schools of the circonscription today
 * @param months of the school year up to the day, the current one last
 * @param familiesReached schools that have reached the stage "families connected"
 * @param delays how many schools took how many days from their first stage to their first article
 * @param curves by what they count
 */
public record CirconscriptionReport(
        int year,
        LocalDate day,
        int schools,
        List<MonthStages> months,
        int familiesReached,
        TrainingTotals training,
        SortedMap<Integer, Integer> delays,
        Map<FigureCurve, List<CurvePoint>> curves) {

    /** @throws IllegalArgumentException when these cannot be the figures of a circonscription in that school year */
    public CirconscriptionReport {
        Count.plausible(schools);
        training.requirePlausible();
        Count.part(familiesReached, schools);
        months = List.copyOf(months);
        delays = Collections.unmodifiableSortedMap(new TreeMap<>(delays));
        delays.forEach((days, count) -> {
            Count.plausible(days);
            Count.plausible(count);
        });
        months.forEach(month -> requireWithin(year, month));
        curves.values()
                .forEach(points -> points.forEach(point -> {
                    Count.plausible(point.observed());
                    Count.plausible(Math.abs(point.week()));
                }));
        Map<FigureCurve, List<CurvePoint>> all = new EnumMap<>(FigureCurve.class);
        for (FigureCurve curve : FigureCurve.values()) {
            all.put(curve, List.copyOf(curves.getOrDefault(curve, List.of())));
        }
        curves = Collections.unmodifiableMap(all);
    }

    private static void requireWithin(int year, MonthStages month) {
        if (SchoolYear.at(month.month().atDay(1)).first() != year) {
            throw new IllegalArgumentException("%s is not in the school year of %d".formatted(month.month(), year));
        }
        month.schools().values().forEach(Count::plausible);
    }

    /** Where schools stand on the day. */
    public MonthStages today() {
        return months.getLast();
    }

    /** How long schools took, all together. */
    public Delays delay() {
        return new Delays(delays);
    }

    /** The points of a curve, by week. */
    public List<CurvePoint> curve(FigureCurve curve) {
        return curves.getOrDefault(curve, List.of());
    }
}
