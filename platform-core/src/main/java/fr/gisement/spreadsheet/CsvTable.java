package fr.gisement.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/** CSV as French spreadsheets read it: UTF-8 with its mark, semicolons, every cell quoted, and none that acts as a formula. */
public final class CsvTable {

    /** What tells a spreadsheet that the text is UTF-8. */
    public static final String MARK = "\uFEFF";

    private static final String ACTIVE = "=+-@|%＝＋－＠";

    private final StringBuilder text;

    /** A table with its first row. */
    public CsvTable(String... titles) {
        this.text = new StringBuilder(MARK);
        row(titles);
    }

    private CsvTable(String beginning) {
        this.text = new StringBuilder(beginning);
    }

    /** A table that goes on where another of this kind ended. */
    public static CsvTable continuing(byte[] table) {
        return new CsvTable(new String(table, UTF_8));
    }

    public CsvTable row(String... cells) {
        text.append(line(cells));
        return this;
    }

    /** A row by itself, for a table too long to be held; {@link #MARK} goes before the first. */
    public static String line(String... cells) {
        StringBuilder line = new StringBuilder();
        String separator = "";
        for (String cell : cells) {
            line.append(separator).append(Value.typed(cell).written());
            separator = ";";
        }
        return line.append("\r\n").toString();
    }

    /** A row of which some cells are reckoned with. */
    CsvTable values(List<Value> values) {
        text.append(values.stream().map(Value::written).collect(Collectors.joining(";", "", "\r\n")));
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. */
    public static String inert(String cell) {
        String begin = cell.stripLeading();
        boolean active = !begin.isEmpty() && ACTIVE.indexOf(begin.charAt(0)) >= 0;
        return active || cell.startsWith("\t") || cell.startsWith("\r") ? "'" + cell : cell;
    }

    /** A cell as it stands in the file. */
    record Value(String written) {

        /** What somebody typed. */
        static Value typed(String text) {
            return new Value('"' + inert(text).replace("\"", "\"\"") + '"');
        }

        /** What we wrote ourselves: a number may begin with its minus. */
        static Value reckoned(String number) {
            return new Value(number);
        }
    }
}
