package fr.gisement.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
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
            case Cell.Text text -> CsvTable.Value.typed(text.text());
            case Cell.Missing missing -> CsvTable.Value.typed(missing.sign());
            default -> CsvTable.Value.reckoned(typed(cell));
        };
    }

    /** A cell as somebody would type it. */
    static String typed(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Missing(String sign) -> sign;
            case Cell.Amount(BigDecimal value) -> comma(value);
            case Cell.Percent(BigDecimal share) -> comma(share.movePointRight(2)) + "%";
            case Cell.Day(LocalDate day) -> DAY.format(day);
        };
    }

    private static String comma(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.toPlainString().replace('.', ',');
    }
}
