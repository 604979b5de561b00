package fr.gisement.figurebook;

import fr.gisement.chart.Chart;
import fr.gisement.documents.FigureReport;
import fr.gisement.spreadsheet.Table;
import fr.gisement.spreadsheet.Table.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at: a drawing with its table, or a table alone.
 *
 * @param meaning what is counted, out of what, of what day
 */
record Exhibit(String title, String meaning, @Nullable Chart chart, Table table) {

    FigureReport.Figure figure(FigureWords words) {
        return new FigureReport.Figure(
                title,
                chart == null ? null : chart.wide(),
                chart == null ? "" : chart.description(),
                table.columns().stream().map(Exhibit::column).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(words::text).toList())
                        .toList(),
                List.of(meaning));
    }

    private static FigureReport.Column column(Table.Column column) {
        return new FigureReport.Column(column.title(), column.kind() == Kind.NUMBER || column.kind() == Kind.PERCENT);
    }
}
