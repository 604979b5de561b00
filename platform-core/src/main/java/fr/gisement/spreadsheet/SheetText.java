package fr.gisement.spreadsheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text, names and widths that every spreadsheet takes. */
final class SheetText {

    private static final int LONGEST_NAME = 31;
    private static final int MOST_DECIMALS = 4;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF&&[^\n]]");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]*?:/\\\\\\p{Cntrl}]+|^'+|'+$");

    private SheetText() {}

    /** What a cell of OpenDocument can hold; a tab, which spreadsheets drop, is a space. */
    static String words(String text) {
        return UNSEEN.matcher(text.replaceAll("\\R", "\n")).replaceAll(" ");
    }

    /** A sheet's name: short, without signs that a reference has, and of no other sheet. */
    static String name(String wish, Set<String> taken) {
        String bare = NOT_IN_NAMES
                .matcher(words(wish))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        bare = bare.isEmpty() ? "Feuille" : bare;
        String name = shortened(bare, LONGEST_NAME);
        for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
            name = shortened(bare, LONGEST_NAME - 4) + " " + again;
        }
        return name;
    }

    /** In millimetres, for the longest of a column's cells. */
    static int width(Table table, int column) {
        int longest = table.columns().get(column).title().length();
        for (var row : table.rows()) {
            if (row.get(column) instanceof Cell.Text(String text)) {
                longest = Math.max(longest, text.length());
            }
        }
        return Math.clamp(longest * 2L + 6L, 22, 90);
    }

    static int decimals(Table table, int column) {
        return table.rows().stream()
                .mapToInt(row -> switch (row.get(column)) {
                    case Cell.Amount(BigDecimal value) -> scale(value);
                    case Cell.Percent(BigDecimal share) -> scale(share.movePointRight(2));
                    default -> 0;
                })
                .max()
                .orElse(0);
    }

    private static int scale(BigDecimal value) {
        return Math.clamp(value.stripTrailingZeros().scale(), 0, MOST_DECIMALS);
    }

    private static String shortened(String text, int most) {
        int end = Math.min(text.length(), most);
        end -= end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return text.substring(0, end).strip();
    }
}
