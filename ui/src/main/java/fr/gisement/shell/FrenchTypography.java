package fr.gisement.shell;

import java.util.regex.Pattern;

/** Keeps a sign of French punctuation on the line of its word: who writes a text need not think of it. */
final class FrenchTypography {

    private static final String NO_BREAK = "\u00a0";
    private static final Pattern BEFORE = Pattern.compile(" (?=[:;!?»%])");
    private static final Pattern AFTER = Pattern.compile("(?<=«) ");

    private FrenchTypography() {}

    static String of(String text) {
        return AFTER.matcher(BEFORE.matcher(text).replaceAll(NO_BREAK)).replaceAll(NO_BREAK);
    }
}
