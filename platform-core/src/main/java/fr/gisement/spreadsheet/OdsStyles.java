package fr.gisement.spreadsheet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Widths of columns and forms of values; each is named after what it does. */
final class OdsStyles {

    static final String HEAD = "head";
    static final String WORDS = "words";
    static final String SIGN = "sign";
    static final String NOTES_WIDTH = "width180";

    private static final String[] FRENCH = {"number:language", "fr", "number:country", "FR"};
    private static final int MOST_DECIMALS = 4;

    private OdsStyles() {}

    static String width(Table table, int column) {
        return "width" + SheetText.width(table, column);
    }

    /** As many decimals as the column needs, so that no figure is rounded out of sight. */
    static String cell(Table table, int column) {
        int decimals = SheetText.decimals(table, column);
        return switch (table.columns().get(column).kind()) {
            case TEXT -> WORDS;
            case NUMBER -> "number" + decimals;
            case PERCENT -> "percent" + decimals;
            case DATE -> "day";
        };
    }

    static void write(Markup content, List<Table> tables) {
        content.open("office:automatic-styles");
        Set<String> widths = tables.stream()
                .flatMap(table -> IntStream.range(0, table.columns().size()).mapToObj(column -> width(table, column)))
                .collect(Collectors.toCollection(TreeSet::new));
        widths.add(NOTES_WIDTH);
        for (String width : widths) {
            content.open("style:style", "style:name", width, "style:family", "table-column")
                    .empty("style:table-column-properties", "style:column-width", width.substring(5) + "mm")
                    .close();
        }
        values(content);
        words(content, HEAD, "bold", "start");
        words(content, WORDS, "normal", "start");
        words(content, SIGN, "normal", "end");
        content.close();
    }

    private static void values(Markup content) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            String places = Integer.toString(decimals);
            named(content, "number:number-style", "form-number" + places)
                    .empty(
                            "number:number",
                            "number:decimal-places",
                            places,
                            "number:min-decimal-places",
                            places,
                            "number:min-integer-digits",
                            "1",
                            "number:grouping",
                            "true")
                    .close();
            named(content, "number:percentage-style", "form-percent" + places)
                    .empty(
                            "number:number",
                            "number:decimal-places",
                            places,
                            "number:min-decimal-places",
                            places,
                            "number:min-integer-digits",
                            "1")
                    .leaf("number:text", "\u00A0%")
                    .close();
            cell(content, "number" + places);
            cell(content, "percent" + places);
        }
        named(content, "number:date-style", "form-day")
                .empty("number:day", "number:style", "long")
                .leaf("number:text", "/")
                .empty("number:month", "number:style", "long")
                .leaf("number:text", "/")
                .empty("number:year", "number:style", "long")
                .close();
        cell(content, "day");
    }

    private static Markup named(Markup content, String element, String name) {
        return content.open(element, "style:name", name, FRENCH[0], FRENCH[1], FRENCH[2], FRENCH[3]);
    }

    private static void cell(Markup content, String name) {
        content.empty(
                "style:style",
                "style:name",
                name,
                "style:family",
                "table-cell",
                "style:data-style-name",
                "form-" + name);
    }

    private static void words(Markup content, String name, String weight, String align) {
        content.open("style:style", "style:name", name, "style:family", "table-cell")
                .empty("style:table-cell-properties", "fo:wrap-option", "wrap")
                .empty("style:paragraph-properties", "fo:text-align", align)
                .empty("style:text-properties", "fo:font-weight", weight)
                .close();
    }
}
