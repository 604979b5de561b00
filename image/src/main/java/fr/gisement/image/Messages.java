package fr.gisement.image;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the making of the image says: French unless the terminal speaks English. */
final class Messages {

    static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private static final String BUNDLE = "fr.gisement.image.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param environment where {@code GISEMENT_LANG} tells the language, as the launcher sets it */
    static Messages of(Map<String, String> environment) {
        return environment.getOrDefault("GISEMENT_LANG", "").startsWith("en") ? ENGLISH : new Messages(Locale.FRENCH);
    }

    /** The text of a key, its numbered places filled. */
    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
