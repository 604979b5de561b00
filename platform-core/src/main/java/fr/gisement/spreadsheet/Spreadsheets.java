package fr.gisement.spreadsheet;

import java.util.List;

/** Writes tables for spreadsheets. Text that begins like a formula stays text in both. */
public final class Spreadsheets {

    /** The type of what {@link #csv} writes. */
    public static final String CSV_TYPE = "text/csv; charset=UTF-8; header=present";

    /** The type of what {@link #ods} writes. */
    public static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private Spreadsheets() {}

    /** As French spreadsheets read it: semicolons, decimal commas, {@code 31/12/2026}; caption and notes below the table. */
    public static byte[] csv(Table table) {
        return CsvWriter.write(table);
    }

    /** A sheet for each table, and a last one with their captions and notes. */
    public static byte[] ods(List<Table> tables) {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a spreadsheet has a table");
        }
        return OdsWriter.write(tables);
    }

    public static byte[] ods(Table table) {
        return ods(List.of(table));
    }
}
