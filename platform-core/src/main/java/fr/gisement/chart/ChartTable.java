package fr.gisement.chart;

import java.util.List;

/**
 * What a chart shows, as a table; a value that is hidden is a dash here too.
 *
 * @param header titles of the columns; the first column names the rows
 */
public record ChartTable(String caption, List<String> header, List<List<String>> rows) {

    public ChartTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
