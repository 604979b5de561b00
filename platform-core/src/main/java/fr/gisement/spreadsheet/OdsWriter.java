package fr.gisement.spreadsheet;

import com.github.jferard.fastods.AnonymousOdsFileWriter;
import com.github.jferard.fastods.OdsDocument;
import com.github.jferard.fastods.OdsFactory;
import com.github.jferard.fastods.TableCellWalker;
import com.github.jferard.fastods.attribute.SimpleLength;
import com.github.jferard.fastods.datastyle.DataStyle;
import com.github.jferard.fastods.datastyle.DateStyleBuilder;
import com.github.jferard.fastods.datastyle.DateTimeStyleFormat;
import com.github.jferard.fastods.datastyle.FloatStyleBuilder;
import com.github.jferard.fastods.datastyle.PercentageStyleBuilder;
import com.github.jferard.fastods.odselement.MetaElement;
import com.github.jferard.fastods.style.TableCellStyle;
import com.github.jferard.fastods.style.TableColumnStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Tables as OpenDocument: text is typed as text, so nothing that somebody typed can become a formula. */
final class OdsWriter {

    private static final Locale FRENCH = Locale.FRANCE;
    private static final Logger LOG = Logger.getLogger(OdsWriter.class.getName());

    static {
        // it tells of each file it writes
        LOG.setLevel(Level.WARNING);
    }

    private final TableCellStyle head =
            TableCellStyle.builder("head").fontWeightBold().fontWrap(true).build();
    private final TableCellStyle words =
            TableCellStyle.builder("words").fontWrap(true).build();
    private final DataStyle day = new DateStyleBuilder("day", FRENCH)
            .dateFormat(new DateTimeStyleFormat(
                    DateTimeStyleFormat.LONG_DAY,
                    DateTimeStyleFormat.SLASH,
                    DateTimeStyleFormat.LONG_MONTH,
                    DateTimeStyleFormat.SLASH,
                    DateTimeStyleFormat.LONG_YEAR))
            .visible()
            .build();
    private final Set<String> names = new HashSet<>();

    byte[] write(List<Table> tables) {
        try {
            AnonymousOdsFileWriter writer = OdsFactory.builder(LOG, FRENCH)
                    .metaElement(MetaElement.builder()
                            .creator("Gisement")
                            .initialCreator("Gisement")
                            .language("fr-FR")
                            .title(
                                    tables.isEmpty()
                                            ? ""
                                            : SheetText.words(tables.getFirst().caption()))
                            .build())
                    .build()
                    .createWriter();
            for (Table table : tables) {
                values(writer.document(), table);
            }
            notes(writer.document(), tables);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            writer.save(written);
            return written.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void values(OdsDocument document, Table table) throws IOException {
        var sheet = document.addTable(SheetText.name(table.name(), names));
        TableCellWalker walker = sheet.getWalker();
        for (int column = 0; column < table.columns().size(); column++) {
            walker.setStringValue(SheetText.words(table.columns().get(column).title()));
            walker.setStyle(head);
            walker.next();
            sheet.setColumnStyle(
                    column,
                    TableColumnStyle.builder("width" + SheetText.width(table, column))
                            .columnWidth(SimpleLength.mm(SheetText.width(table, column)))
                            .build());
        }
        List<DataStyle> styles = IntStream.range(0, table.columns().size())
                .mapToObj(column -> style(table, column))
                .toList();
        for (List<Cell> row : table.rows()) {
            walker.nextRow();
            walker.to(0);
            for (int column = 0; column < row.size(); column++) {
                cell(walker, row.get(column), styles.get(column));
                walker.next();
            }
        }
        if (!table.rows().isEmpty()) {
            // without a row below it, the library leaves its element open
            sheet.setHeaderRowsCount(1);
        }
        document.freezeCells(sheet, 1, 0);
    }

    private void notes(OdsDocument document, List<Table> tables) throws IOException {
        var sheet = document.addTable(SheetText.name("Notes", names));
        sheet.setColumnStyle(
                0,
                TableColumnStyle.builder("notes")
                        .columnWidth(SimpleLength.mm(180))
                        .build());
        TableCellWalker walker = sheet.getWalker();
        for (Table table : tables) {
            line(walker, table.caption(), head);
            for (String note : table.notes()) {
                line(walker, note, words);
            }
        }
    }

    private static void line(TableCellWalker walker, String text, TableCellStyle style) throws IOException {
        walker.to(0);
        walker.setStringValue(SheetText.words(text));
        walker.setStyle(style);
        walker.nextRow();
    }

    private static void cell(TableCellWalker walker, Cell cell, DataStyle style) {
        switch (cell) {
            case Cell.Text(String text) -> walker.setStringValue(SheetText.words(text));
            case Cell.Missing(String sign) -> walker.setStringValue(SheetText.words(sign));
            case Cell.Amount(BigDecimal value) -> walker.setFloatValue(value);
            case Cell.Percent(BigDecimal share) -> walker.setPercentageValue(share);
            case Cell.Day(LocalDate day) -> {
                // the library's own way writes an instant, which is another day east of Greenwich
                walker.setAttribute("office:value-type", "date");
                walker.setAttribute("office:date-value", day.toString());
            }
        }
        if (!(cell instanceof Cell.Text) && !(cell instanceof Cell.Missing)) {
            walker.setDataStyle(style);
        }
    }

    /** As many decimals as the column needs, so that no figure is rounded out of sight. */
    private DataStyle style(Table table, int column) {
        int decimals = SheetText.decimals(table, column);
        return switch (table.columns().get(column).kind()) {
            case PERCENT ->
                new PercentageStyleBuilder("percent" + decimals, FRENCH)
                        .decimalPlaces(decimals)
                        .visible()
                        .build();
            case NUMBER, TEXT ->
                new FloatStyleBuilder("number" + decimals, FRENCH)
                        .decimalPlaces(decimals)
                        .groupThousands(true)
                        .visible()
                        .build();
            case DATE -> day;
        };
    }
}
