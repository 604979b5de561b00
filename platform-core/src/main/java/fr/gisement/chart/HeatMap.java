package fr.gisement.chart;

import java.util.List;

/**
 * Rows and columns; the more, the darker the cell, and each says its value.
 *
 * @param things what the rows are: {@code Circonscription}
 */
public record HeatMap(
        String title, String description, String things, Unit unit, List<String> columns, List<Series> rows) {

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int expected = columns.size();
        if (expected == 0 || rows.stream().anyMatch(row -> row.values().size() != expected)) {
            throw new IllegalArgumentException("a value for each column");
        }
    }
}
