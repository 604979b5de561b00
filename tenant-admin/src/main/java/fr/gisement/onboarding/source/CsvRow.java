package fr.gisement.onboarding.source;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of an import file.
 *
 * @param <C> the file's columns
 */
public final class CsvRow<C extends Enum<C> & Column> {

    private final Map<C, Integer> positions;
    private final CSVRecord cells;
    private final int line;
    private final int width;

    CsvRow(Map<C, Integer> positions, CSVRecord cells, int line, int width) {
        this.positions = positions;
        this.cells = cells;
        this.line = line;
        this.width = width;
    }

    /** Where the row begins in the file, counting from 1 and every line break, those inside quotes too. */
    public int line() {
        return line;
    }

    /** The cell's text with single blanks; empty when the column or the cell is missing. */
    public String value(C column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? "" : Spelling.tidy(cells.get(position));
    }

    /** Whether it has text beyond the header's last column: an unquoted separator has shifted its cells. */
    public boolean wide() {
        for (int i = width; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
