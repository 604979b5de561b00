package fr.gisement.chart;

/**
 * A value of a chart.
 *
 * @param amount from 0; a share is 0 to 1
 * @param hidden that there is a value, and that it is not told
 */
public record ChartValue(double amount, boolean hidden) {

    /** What stands for a value that is not told. */
    static final String DASH = "–";

    public ChartValue {
        if (!Double.isFinite(amount) || amount < 0) {
            throw new IllegalArgumentException("charts show amounts");
        }
    }

    public static ChartValue of(double amount) {
        return new ChartValue(amount, false);
    }

    /** Its amount is not even held. */
    public static ChartValue hide() {
        return new ChartValue(0, true);
    }
}
