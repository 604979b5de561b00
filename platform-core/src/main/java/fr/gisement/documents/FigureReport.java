package fr.gisement.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures to print and to send.
 *
 * @param issuer whose figures they are, above the title
 * @param day the day they are of
 * @param definitions what is counted, and out of what
 */
public record FigureReport(
        String issuer, String title, LocalDate day, List<Definition> definitions, List<Figure> figures) {

    public FigureReport {
        definitions = List.copyOf(definitions);
        figures = List.copyOf(figures);
    }

    /** A word and what it means here. */
    public record Definition(String term, String meaning) {}

    /**
     * A column of a table: words begin at its left, numbers end at its right.
     *
     * @param number whether what stands in it is reckoned with
     */
    public record Column(String title, boolean number) {

        public static Column ofWords(String title) {
            return new Column(title, false);
        }

        public static Column ofNumbers(String title) {
            return new Column(title, true);
        }
    }

    /**
     * A drawing and its table.
     *
     * @param svg lines, rectangles, circles, paths of straight lines and text, as {@code fr.gisement.chart} draws them;
     *     nothing else is drawn, and nothing fetched; null for a table alone
     * @param summary what the drawing shows, for those who do not see it
     * @param columns the first names the rows
     * @param notes below the table
     */
    public record Figure(
            String title,
            @Nullable String svg,
            String summary,
            List<Column> columns,
            List<List<String>> rows,
            List<String> notes) {

        public Figure {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            notes = List.copyOf(notes);
        }
    }
}
