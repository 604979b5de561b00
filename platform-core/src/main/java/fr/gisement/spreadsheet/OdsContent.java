package fr.gisement.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sheets: text is typed as text, so nothing that somebody typed can become a formula. */
final class OdsContent {

    private static final Pattern SPACES = Pattern.compile("^ +| +$| {2,}");

    private final Markup content = new Markup("office:document-content", "office:version", "1.3");

    OdsContent(List<Table> tables, List<String> names) {
        OdsStyles.write(content, tables);
        content.open("office:body").open("office:spreadsheet");
        for (int at = 0; at < tables.size(); at++) {
            values(tables.get(at), names.get(at));
        }
        notes(tables, names.getLast());
    }

    byte[] bytes() {
        return content.bytes();
    }

    private void values(Table table, String name) {
        content.open("table:table", "table:name", name);
        for (int column = 0; column < table.columns().size(); column++) {
            content.empty("table:table-column", "table:style-name", OdsStyles.width(table, column));
        }
        content.open("table:table-header-rows").open("table:table-row");
        table.columns().forEach(column -> words(column.title(), OdsStyles.HEAD));
        content.close().close();
        for (List<Cell> row : table.rows()) {
            content.open("table:table-row");
            for (int column = 0; column < row.size(); column++) {
                cell(row.get(column), OdsStyles.cell(table, column));
            }
            content.close();
        }
        content.close();
    }

    private void notes(List<Table> tables, String name) {
        content.open("table:table", "table:name", name)
                .empty("table:table-column", "table:style-name", OdsStyles.NOTES_WIDTH);
        for (Table table : tables) {
            note(table.caption(), OdsStyles.HEAD);
            table.notes().forEach(note -> note(note, OdsStyles.WORDS));
        }
        content.close();
    }

    private void note(String text, String style) {
        content.open("table:table-row");
        words(text, style);
        content.close();
    }

    private void cell(Cell cell, String style) {
        switch (cell) {
            case Cell.Text(String text) -> words(text, OdsStyles.WORDS);
            case Cell.Missing(String sign) -> words(sign, OdsStyles.SIGN);
            case Cell.Amount(BigDecimal value) -> value("float", "office:value", value.toPlainString(), cell, style);
            case Cell.Percent(BigDecimal share) ->
                value("percentage", "office:value", share.toPlainString(), cell, style);
            case Cell.Day(LocalDate day) -> value("date", "office:date-value", day.toString(), cell, style);
        }
    }

    private void value(String type, String attribute, String value, Cell cell, String style) {
        content.open("table:table-cell", "table:style-name", style, "office:value-type", type, attribute, value)
                .leaf("text:p", CsvWriter.typed(cell))
                .close();
    }

    private void words(String text, String style) {
        content.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
        for (String line : SheetText.words(text).split("\n", -1)) {
            content.open("text:p");
            line(line);
            content.close();
        }
        content.close();
    }

    /** Spaces beside one another have an element of their own: XML makes one of them. */
    private void line(String line) {
        Matcher spaces = SPACES.matcher(line);
        int from = 0;
        while (spaces.find()) {
            content.text(line.substring(from, spaces.start()));
            content.empty("text:s", "text:c", Integer.toString(spaces.end() - spaces.start()));
            from = spaces.end();
        }
        content.text(line.substring(from));
    }
}
