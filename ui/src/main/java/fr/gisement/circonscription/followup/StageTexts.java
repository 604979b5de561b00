package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.UI;
import fr.gisement.followup.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Stages and days in the words of the current screen. */
final class StageTexts {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private StageTexts() {}

    static String of(Stage stage) {
        return UiText.of("followup.stage." + stage);
    }

    /** {@code 12 mars 2027}. */
    static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UI.getCurrent().getLocale())
                .format(day);
    }

    static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, PARIS));
    }

    /** {@code jeudi 12 mars}. */
    static String weekday(LocalDate day) {
        Locale reader = UI.getCurrent().getLocale();
        return DateTimeFormatter.ofPattern(UI.getCurrent().getTranslation("followup.weekday.pattern"), reader)
                .format(day);
    }
}
