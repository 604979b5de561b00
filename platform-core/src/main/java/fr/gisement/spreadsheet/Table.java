package fr.gisement.spreadsheet;

import java.util.List;

/**
 * A table to be reckoned with.
 *
 * @param name of its sheet
 * @param caption what it shows, of what day
 * @param notes what a figure counts, and out of what
 */
public record Table(String name, String caption, List<Column> columns, List<List<Cell>> rows, List<String> notes) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row has a cell for each column");
            }
            for (int at = 0; at < row.size(); at++) {
                if (!columns.get(at).kind().holds(row.get(at))) {
                    throw new IllegalArgumentException(
                            "another kind of cell in column " + columns.get(at).title());
                }
            }
        }
    }

    /** A column and what stands in it, but for values that are missing. */
    public record Column(String title, Kind kind) {}

    /** What a column holds. */
    public enum Kind {
        TEXT(Cell.Text.class),
        NUMBER(Cell.Amount.class),
        DATE(Cell.Day.class),
        PERCENT(Cell.Percent.class);

        private final Class<? extends Cell> cells;

        Kind(Class<? extends Cell> cells) {
            this.cells = cells;
        }

        boolean holds(Cell cell) {
            return cell instanceof Cell.Missing || cells.isInstance(cell);
        }
    }
}
