package fr.gisement.figures;

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

    public CirconscriptionReport {
        Count.part(familiesReached, schools);
        months = List.copyOf(months);
        delays = Collections.unmodifiableSortedMap(new TreeMap<>(delays));
        delays.forEach((days, count) -> Count.of(Math.min(days, count)));
        Map<FigureCurve, List<CurvePoint>> all = new EnumMap<>(FigureCurve.class);
        for (FigureCurve curve : FigureCurve.values()) {
            all.put(curve, List.copyOf(curves.getOrDefault(curve, List.of())));
        }
        curves = Collections.unmodifiableMap(all);
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
