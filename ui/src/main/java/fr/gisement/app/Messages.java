package fr.gisement.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the command line says: French unless the terminal speaks English. */
final class Messages {

    private static final String BUNDLE = "fr.gisement.app.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * In the terminal's language as POSIX names it. Java's default is no help: it takes a terminal that names no
     * language for an American one.
     */
    static Messages of(Map<String, String> environment) {
        for (String name : new String[] {"GISEMENT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return new Messages(value.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH);
            }
        }
        return new Messages(Locale.FRENCH);
    }

    /** The text of a key, its numbered places filled. */
    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    ResourceBundle bundle() {
        return bundle;
    }

    Locale locale() {
        return locale;
    }
}
