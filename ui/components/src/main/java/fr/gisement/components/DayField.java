package fr.gisement.components;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;

/** A field for a day, in the reader's language; weeks begin on Monday. */
public final class DayField {

    private static final int MONDAY = 1;

    private DayField() {}

    /** For a day of the past, or today. */
    public static DatePicker past(String label) {
        DatePicker field = create(label);
        field.setMax(LocalDate.now(ZoneId.of("Europe/Paris")));
        return field;
    }

    /** For any day. */
    public static DatePicker create(String label) {
        DatePicker field = new DatePicker(label);
        Locale reader = field.getLocale();
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(reader);
        field.setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.stream(symbols.getMonths())
                        .filter(it -> !it.isEmpty())
                        .toList())
                .setWeekdays(Arrays.stream(symbols.getWeekdays())
                        .filter(it -> !it.isEmpty())
                        .toList())
                .setWeekdaysShort(Arrays.stream(symbols.getShortWeekdays())
                        .filter(it -> !it.isEmpty())
                        .toList())
                .setFirstDayOfWeek(MONDAY)
                .setDateFormat("dd/MM/yyyy")
                .setToday(field.getTranslation("components.today"))
                .setCancel(field.getTranslation("components.cancel")));
        field.setClearButtonVisible(true);
        return field;
    }
}
