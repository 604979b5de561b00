package fr.gisement.operations;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The worker's sentences; it has no screen to ask for them. */
final class OperationTexts {

    private static final String BUNDLE = "fr.gisement.operations.screens";

    private OperationTexts() {}

    /** The text of {@code operations.<key>} in both languages. */
    static Told told(String key, Object... arguments) {
        return Told.of(locale -> {
            ResourceBundle texts =
                    ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            return new MessageFormat(texts.getString("operations." + key), locale).format(arguments);
        });
    }
}
