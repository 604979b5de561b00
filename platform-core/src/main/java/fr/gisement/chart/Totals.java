package fr.gisement.chart;

import java.util.Locale;
import java.util.stream.IntStream;

/** Wholes of which one part is hidden are hidden too: the difference would tell it. */
final class Totals {

    /** How long a part is drawn that is not told. */
    static final double HIDDEN = 24;

    private Totals() {}

    static double most(StackedChart chart) {
        double most =
                columns(chart).mapToDouble(column -> sum(chart, column)).max().orElse(0);
        return most == 0 ? 1 : most;
    }

    static double sum(StackedChart chart, int column) {
        return chart.parts().stream()
                .mapToDouble(part -> part.values().get(column).amount())
                .sum();
    }

    static String text(StackedChart chart, int column, Locale locale) {
        return hidden(chart, column) > 0 ? ChartValue.DASH : chart.unit().text(sum(chart, column), locale);
    }

    static boolean anyHidden(StackedChart chart) {
        return mostHidden(chart) > 0;
    }

    static long mostHidden(StackedChart chart) {
        return columns(chart).mapToLong(column -> hidden(chart, column)).max().orElse(0);
    }

    private static long hidden(StackedChart chart, int column) {
        return chart.parts().stream()
                .filter(part -> part.values().get(column).hidden())
                .count();
    }

    private static IntStream columns(StackedChart chart) {
        return IntStream.range(0, chart.columns().size());
    }
}
