package fr.gisement.operations;

import java.util.Locale;
import java.util.function.Function;

/** A sentence in both languages, since whoever reads it later may not be who caused it. */
public record Told(String french, String english) {

    static Told of(Function<Locale, String> sentence) {
        return new Told(sentence.apply(Locale.FRENCH), sentence.apply(Locale.ENGLISH));
    }

    /** In the reader's language; French where there is no other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : french;
    }
}
