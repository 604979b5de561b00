package fr.gisement.onboarding.finding;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of the import: French, and English for a reader who prefers it. */
public final class Messages {

    private static final String BUNDLE = "fr.gisement.onboarding.finding.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The texts in a language; French when there are none. */
    public static Messages in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Messages(english ? Locale.ENGLISH : Locale.FRENCH);
    }

    /** The text of a key with its places filled. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** What a finding says, without its line and subject. */
    public String text(Finding finding) {
        return text(keyOf("finding", finding.code()), finding.arguments().toArray());
    }

    /** "ligne 12", or nothing when a finding is about no line. */
    public String line(Finding finding) {
        return finding.line() == 0 ? "" : text("report.line", String.valueOf(finding.line()));
    }

    String error(ErrorCode code, List<Object> arguments) {
        return text(keyOf("error", code), arguments.toArray());
    }

    static String keyOf(String group, Enum<?> code) {
        return group + "." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
