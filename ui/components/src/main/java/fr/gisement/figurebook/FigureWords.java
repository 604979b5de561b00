package fr.gisement.figurebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import fr.gisement.chart.Charts;
import fr.gisement.followup.Stage;
import fr.gisement.spreadsheet.Cell;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The words of figures in one language: a screen's, or French for what is filed. */
public final class FigureWords {

    private final Component host;
    private final Locale locale;

    private FigureWords(Component host, Locale locale) {
        this.host = host;
        this.locale = locale;
    }

    /** In the language that a screen speaks. */
    public static FigureWords of(Component screen) {
        return new FigureWords(screen, UI.getCurrent().getLocale());
    }

    /** In French, for files and papers. */
    public static FigureWords inFrench(Component screen) {
        return new FigureWords(screen, Locale.FRENCH);
    }

    String of(String key, Object... values) {
        return host.getTranslation(locale, "figurebook." + key, values);
    }

    String of(Stage stage) {
        return host.getTranslation(locale, "followup.stage." + stage);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** {@code nov. 2026}. */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale).format(month);
    }

    String number(double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** A cell as it is read. */
    String text(Cell cell) {
        return switch (cell) {
            case Cell.Text words -> words.text();
            case Cell.Amount amount -> number(amount.value().doubleValue());
            case Cell.Day day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day.day());
            case Cell.Percent share -> {
                NumberFormat format = NumberFormat.getPercentInstance(locale);
                yield format.format(share.share());
            }
            case Cell.Missing missing -> missing.sign();
        };
    }

    Charts charts() {
        return new Charts(locale, of("hidden"));
    }
}
