package fr.gisement.figurebook;

import fr.gisement.documents.FigureReport;
import fr.gisement.documents.Papers;
import fr.gisement.spreadsheet.Spreadsheets;
import fr.gisement.spreadsheet.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures of a day and what is drawn of them, to be shown, reckoned with and printed.
 *
 * @param issuer whose figures they are
 * @param slug the same in a file's name
 * @param flat what a CSV holds, which has one table only
 */
public record FigureBook(
        String issuer,
        String slug,
        LocalDate day,
        FigureWords words,
        KeyFigures keys,
        List<Exhibit> exhibits,
        Table flat) {

    public FigureBook {
        exhibits = List.copyOf(exhibits);
    }

    /** A file's name without what it ends in: {@code chiffres-auchel-2026-11-27}. */
    public String fileName() {
        return words.of("file", slug, day.toString());
    }

    /** One table, for whoever reckons further. */
    public byte[] csv() {
        return Spreadsheets.csv(flat);
    }

    /** Everything, a sheet for each. */
    public byte[] ods() {
        List<Table> tables = new ArrayList<>();
        tables.add(keys.table());
        exhibits.forEach(exhibit -> tables.add(exhibit.table()));
        return Spreadsheets.ods(tables);
    }

    /** Everything, on paper. */
    public byte[] pdf() {
        List<FigureReport.Figure> figures = new ArrayList<>();
        figures.add(keys.figure());
        exhibits.forEach(exhibit -> figures.add(exhibit.figure(words)));
        return Papers.pdf(new FigureReport(issuer, words.of("title"), day, keys.definitions(), figures));
    }
}
