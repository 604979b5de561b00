package fr.gisement.chart;

import java.util.List;

/**
 * A bar for each of several things, in the order they have here.
 *
 * @param things what the bars are of: {@code Circonscription}
 * @param measure what is measured: {@code Écoles ouvertes}
 */
public record BarChart(String title, String description, String things, String measure, Unit unit, List<Bar> bars) {

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** One of them. */
    public record Bar(String label, ChartValue value) {}
}
