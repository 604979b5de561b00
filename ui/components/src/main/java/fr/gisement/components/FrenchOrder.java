package fr.gisement.components;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** Sorts names as a French reader expects: É beside E. */
public final class FrenchOrder {

    private FrenchOrder() {}

    public static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing(name, Collator.getInstance(Locale.FRENCH)::compare);
    }
}
