package fr.gisement.authoring;

import com.vaadin.flow.component.UI;
import fr.gisement.files.FileFormat;
import fr.gisement.training.HourKind;
import fr.gisement.training.ModuleLevel;
import fr.gisement.training.ModuleSheet;

/** Says a module in the language of the current screen. */
public final class ModuleWords {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int TWO_DIGITS = 10;
    private static final double KILOBYTE = 1000;
    private static final double MEGABYTE = 1_000_000;

    private ModuleWords() {}

    /** {@code 1 h 30}, {@code 45 min}; on one line. */
    public static String length(long minutes) {
        long hours = minutes / MINUTES_AN_HOUR;
        long rest = minutes % MINUTES_AN_HOUR;
        String said;
        if (hours == 0) {
            said = text("authoring.minutes", rest);
        } else if (rest == 0) {
            said = text("authoring.hours", hours);
        } else {
            said = text("authoring.hoursMinutes", hours, (rest < TWO_DIGITS ? "0" : "") + rest);
        }
        return said.replace(' ', '\u00a0');
    }

    public static String hours(HourKind kind) {
        return text("authoring.kind." + kind);
    }

    public static String level(ModuleLevel level) {
        return text("authoring.level." + level);
    }

    /** {@code 1 h 30 · premiers pas · sur les 18 heures}. */
    public static String facts(ModuleSheet sheet) {
        return text("authoring.facts", length(sheet.minutes()), level(sheet.level()), hours(sheet.hours()));
    }

    /** {@code PDF, 1,2 Mo}. */
    public static String file(FileFormat format, int bytes) {
        String weight = bytes < MEGABYTE
                ? text("authoring.kilobytes", Math.max(1, Math.round(bytes / KILOBYTE)))
                : text("authoring.megabytes", bytes / MEGABYTE);
        return text("authoring.file", text("authoring.format." + format), weight);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
