package fr.gisement.bench;

import java.util.Arrays;
import java.util.Locale;

/** A table of measures in Markdown, printed row by row as they come. */
final class Report {

    private boolean begun;

    /** What a measure of ours is to its baseline. */
    void ratio(String measure, String ours, String against, double ratio, String aim) {
        row(measure, ours, against, number(ratio) + " ×", aim);
    }

    void stated(String measure, String ours, String against) {
        row(measure, ours, against, "—", "stated");
    }

    private void row(String measure, String ours, String against, String ratio, String aim) {
        if (!begun) {
            begun = true;
            System.out.println("| measure | ours | baseline | ratio | aim |");
            System.out.println("|---|---|---|---|---|");
        }
        System.out.printf("| %s | %s | %s | %s | %s |%n", measure, ours, against, ratio, aim);
    }

    static String number(double value) {
        if (value != 0 && Math.abs(value) < 0.01) {
            return String.format(Locale.ROOT, "%.5f", value);
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }

    static String millis(double nanos) {
        double millis = nanos / 1e6;
        return millis >= 10_000 ? number(millis / 1000) + " s" : number(millis) + " ms";
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
