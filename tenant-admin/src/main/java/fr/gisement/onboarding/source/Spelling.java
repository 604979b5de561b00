package fr.gisement.onboarding.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares words as people do: without case, accents, blanks and punctuation. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

    private Spelling() {}

    /** The letters and digits alone, in lower case and without accents: {@code Code_postal} gives {@code codepostal}. */
    public static String key(String text) {
        return NOT_LETTER_OR_DIGIT.matcher(plain(text)).replaceAll("");
    }

    /** Lower case, without accents and with ligatures taken apart; punctuation and blanks stay. */
    public static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").replace("œ", "oe").replace("æ", "ae");
    }

    /** Without blanks at the ends, with single blanks and composed letters inside. */
    public static String tidy(String text) {
        String single = BLANKS.matcher(text).replaceAll(" ").strip();
        return Normalizer.normalize(single, Normalizer.Form.NFC);
    }
}
