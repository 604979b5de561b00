package fr.gisement.onboarding.report;

import static fr.gisement.spreadsheet.CsvTable.inert;

import fr.gisement.onboarding.finding.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** The report as a table for a spreadsheet. */
final class CsvReport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Messages messages;

    CsvReport(Messages messages) {
        this.messages = messages;
    }

    String of(List<ReportRow> rows) {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setQuoteMode(QuoteMode.ALL)
                .get();
        try (CSVPrinter printer = new CSVPrinter(table, format)) {
            printer.printRecord(title("section"), title("line"), title("subject"), title("text"));
            for (ReportRow row : rows) {
                String key = "section."
                        + row.section().name().toLowerCase(Locale.ROOT).replace('_', '-');
                printer.printRecord(messages.text(key), row.line(), inert(row.subject()), inert(row.text()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private String title(String column) {
        return messages.text("column." + column);
    }
}
