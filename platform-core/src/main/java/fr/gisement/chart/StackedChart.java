package fr.gisement.chart;

import java.util.List;

/**
 * Parts of a whole over time.
 *
 * @param time what the columns are: {@code Mois}
 * @param columns from the earliest
 * @param parts ten at most, in their order: the first stands at the bottom and is the lightest
 */
public record StackedChart(
        String title, String description, String time, Unit unit, List<String> columns, List<Series> parts) {

    static final int MOST_PARTS = 10;

    public StackedChart {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
        int expected = columns.size();
        if (parts.size() > MOST_PARTS
                || parts.stream().anyMatch(part -> part.values().size() != expected)) {
            throw new IllegalArgumentException("ten parts at most, each with a value for each column");
        }
    }
}
