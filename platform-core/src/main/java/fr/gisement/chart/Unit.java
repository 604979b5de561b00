package fr.gisement.chart;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * What a chart counts in.
 *
 * @param share parts of one, told in percent
 * @param suffix behind a number, with a space that does not break: {@code h}; empty for none
 * @param decimals the most that are told
 */
public record Unit(boolean share, String suffix, int decimals) {

    public static final Unit NUMBER = new Unit(false, "", 0);
    public static final Unit PERCENT = new Unit(true, "", 0);
    public static final Unit HOURS = new Unit(false, "h", 1);

    /** A number of something: {@code j} for days. */
    public static Unit of(String suffix) {
        return new Unit(false, suffix, 0);
    }

    String text(ChartValue value, Locale locale) {
        return value.hidden() ? ChartValue.DASH : text(value.amount(), locale);
    }

    String text(double amount, Locale locale) {
        NumberFormat format = share ? NumberFormat.getPercentInstance(locale) : NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return suffix.isEmpty() ? format.format(amount) : format.format(amount) + "\u00A0" + suffix;
    }
}
