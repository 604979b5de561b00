package fr.gisement.chart;

import fr.gisement.chart.Svg.Anchor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A cell for each row and column. Where titles have no room above their column, numbers stand for them. */
final class HeatDrawing {

    private static final double HIGH = 28;
    private static final double LINE = Svg.SIZE * 1.25;

    private final HeatMap chart;
    private final Locale locale;
    private final String whyHidden;
    private final boolean wide;
    private final Svg svg;
    private final double names;
    private final double cell;
    private final double most;

    HeatDrawing(HeatMap chart, Locale locale, String whyHidden, boolean wide) {
        this.chart = chart;
        this.locale = locale;
        this.whyHidden = whyHidden;
        this.wide = wide;
        this.svg = new Svg(wide ? Sizes.WIDE : Sizes.NARROW);
        this.names = wide ? Sizes.names(chart.rows().stream().map(Series::name).toList()) : 0;
        this.cell = (svg.width() - names) / chart.columns().size();
        this.most = chart.rows().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(ChartValue::amount)
                .max()
                .orElse(0);
    }

    Svg drawn() {
        double y = titlesFit() ? titles() : keys();
        for (Series row : chart.rows()) {
            if (wide) {
                List<String> lines = Letters.lines(row.name(), Svg.SIZE, names - 10, 2);
                double first = lines.size() == 1 ? y + HIGH / 2 + 5 : y + 11;
                svg.lines(names - 10, first, lines, Anchor.END, Ink.TEXT);
            } else {
                svg.text(0, y + 14, Letters.fitting(row.name(), Svg.SIZE, svg.width()), Anchor.START, Ink.TEXT);
                y += 19;
            }
            cells(row, y);
            y += HIGH + (wide ? 8 : 6);
        }
        if (chart.rows().stream().flatMap(row -> row.values().stream()).anyMatch(ChartValue::hidden)) {
            new Legend(svg, y + 6).hidden(whyHidden);
        }
        return svg;
    }

    private void cells(Series row, double y) {
        for (int column = 0; column < row.values().size(); column++) {
            ChartValue value = row.values().get(column);
            double x = names + column * cell;
            if (value.hidden()) {
                svg.hidden(x + 1, y, cell - 2, HIGH);
                continue;
            }
            Ink ink = Ink.step(Ink.stepOf(most == 0 ? 0 : value.amount() / most));
            svg.rect(x + 1, y, cell - 2, HIGH, ink);
            String text = chart.unit().text(value, locale);
            double size = Math.min(13, 13 * (cell - 4) / Letters.width(text, 13));
            svg.text(x + cell / 2, y + HIGH / 2 + 4.5, text, Anchor.MIDDLE, ink.on(), size, false);
        }
    }

    private boolean titlesFit() {
        return wide
                && chart.columns().stream()
                        .allMatch(title -> Arrays.stream(title.split(" ", -1))
                                        .allMatch(word -> Letters.width(word, Svg.SIZE) <= cell - 6)
                                && !Letters.lines(title, Svg.SIZE, cell - 6, 3)
                                        .getLast()
                                        .endsWith("…"));
    }

    private double titles() {
        List<List<String>> titles = chart.columns().stream()
                .map(title -> Letters.lines(title, Svg.SIZE, cell - 6, 3))
                .toList();
        int lines = titles.stream().mapToInt(List::size).max().orElse(1);
        for (int column = 0; column < titles.size(); column++) {
            double first = 13 + (lines - titles.get(column).size()) * LINE;
            svg.lines(names + (column + 0.5) * cell, first, titles.get(column), Anchor.MIDDLE, Ink.TEXT);
        }
        return 13 + (lines - 1) * LINE + 10;
    }

    private double keys() {
        Legend legend = new Legend(svg, 0);
        legend.keys(chart.columns());
        double y = legend.end() + 18;
        for (int column = 0; column < chart.columns().size(); column++) {
            String key = Integer.toString(column + 1);
            svg.text(names + (column + 0.5) * cell, y, key, Anchor.MIDDLE, Ink.TEXT, Svg.SIZE, true);
        }
        return y + 8;
    }
}
