package fr.gisement.spreadsheet;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A table in the form of {@link CsvTable}; its values as a French keyboard types them. */
final class CsvWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private CsvWriter() {}

    static byte[] write(Table table) {
        CsvTable written =
                new CsvTable(table.columns().stream().map(Table.Column::title).toArray(String[]::new));
        for (List<Cell> row : table.rows()) {
            written.values(row.stream().map(CsvWriter::value).toList());
        }
        List<String> words = new ArrayList<>(List.of(table.caption()));
        words.addAll(table.notes());
        words.removeIf(String::isBlank);
        if (!words.isEmpty()) {
            written.row("");
            words.forEach(written::row);
        }
        return written.bytes();
    }

    private static CsvTable.Value value(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> CsvTable.Value.typed(text);
            case Cell.Missing(String sign) -> CsvTable.Value.typed(sign);
            case Cell.Amount(BigDecimal value) -> CsvTable.Value.reckoned(comma(value));
            case Cell.Percent(BigDecimal share) -> CsvTable.Value.reckoned(comma(share.movePointRight(2)) + "%");
            case Cell.Day(var day) -> CsvTable.Value.reckoned(DAY.format(day));
        };
    }

    private static String comma(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.toPlainString().replace('.', ',');
    }
}
