package fr.gisement.usecase;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: letters without accents and digits, the same for what is written and for what is asked. */
final class PlainText {

    private static final int MOST_WORDS = 10;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private PlainText() {}

    static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return SEPARATORS.matcher(plain).replaceAll(" ").strip();
    }

    /** What the database asks for what somebody typed: all the words, the last letters of each still to come. */
    static String query(String typed) {
        return Arrays.stream(of(typed).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(joining(" & "));
    }
}
