package fr.gisement.shell;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/** The languages of the screens: French, and English for who asks for it first. */
final class Languages {

    static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Languages() {}

    /** The first language of the reader's preferences that we speak; French when there is none. */
    static Locale preferred(Enumeration<Locale> wishes) {
        return Collections.list(wishes).stream()
                .flatMap(wish -> ALL.stream().filter(ours -> ours.getLanguage().equals(wish.getLanguage())))
                .findFirst()
                .orElse(Locale.FRENCH);
    }
}
