package fr.gisement.chart;

import fr.gisement.chart.Axis.Plot;
import fr.gisement.chart.Svg.Anchor;
import java.util.Locale;
import java.util.stream.Stream;

/** Two curves: the higher one's values stand above it, the lower one's below. */
final class LineDrawing {

    private static final double HIGH = 240;
    private static final double VALUES = 13;

    private final LinePair chart;
    private final Locale locale;
    private final String whyHidden;
    private final Svg svg;
    private final Axis axis;
    private final boolean anyHidden;

    LineDrawing(LinePair chart, Locale locale, String whyHidden, boolean wide) {
        this.chart = chart;
        this.locale = locale;
        this.whyHidden = whyHidden;
        this.svg = new Svg(wide ? Sizes.WIDE : Sizes.NARROW);
        double most = values().mapToDouble(ChartValue::amount).max().orElse(0);
        this.axis = Axis.to(most, chart.unit());
        this.anyHidden = values().anyMatch(ChartValue::hidden);
    }

    Svg drawn() {
        Legend legend = new Legend(svg, 0);
        legend.curve(chart.first().name(), false);
        legend.curve(chart.second().name(), true);
        if (anyHidden) {
            legend.hidden(whyHidden);
        }
        double numbers = axis.ticks().stream()
                .mapToDouble(tick -> Letters.width(chart.unit().text(tick, locale), 13))
                .max()
                .orElse(0);
        double top = legend.end() + 26;
        double foot = top + HIGH;
        Plot plot = new Plot(numbers + 8, svg.width() - 4, top, foot);
        Axis.numbers(svg, axis, plot, tick -> chart.unit().text(tick, locale));
        double margin = 24;
        double step = (plot.right() - plot.left() - 2 * margin)
                / Math.max(1, chart.points().size() - 1);
        Points.names(svg, chart.points(), plot.left() + margin, step, foot + 16);
        double first = plot.left() + margin;
        curve(plot, first, step, chart.first(), false);
        curve(plot, first, step, chart.second(), true);
        // numbers over the curves, marks over the numbers' ground
        int every = Points.every(
                values().map(value -> chart.unit().text(value, locale)).toList(), step, VALUES);
        for (boolean second : new boolean[] {false, true}) {
            for (int at = chart.points().size() - 1; at >= 0; at -= every) {
                number(plot, first + at * step, at, second);
            }
        }
        for (boolean second : new boolean[] {false, true}) {
            for (int at = 0; at < chart.points().size(); at++) {
                mark(plot, first + at * step, step, at, second);
            }
        }
        return svg;
    }

    private void curve(Plot plot, double first, double step, Series series, boolean second) {
        StringBuilder steps = new StringBuilder();
        boolean begun = false;
        for (int at = 0; at < series.values().size(); at++) {
            ChartValue value = series.values().get(at);
            if (!value.hidden()) {
                steps.append(begun ? " L" : " M")
                        .append(Svg.number(first + at * step))
                        .append(' ')
                        .append(Svg.number(y(plot, value)));
            }
            begun = !value.hidden();
        }
        Curve.line(svg, steps.toString().strip(), second);
    }

    private void number(Plot plot, double x, int at, boolean second) {
        ChartValue value = value(at, second);
        ChartValue other = value(at, !second);
        if (value.hidden()) {
            return;
        }
        int order = Double.compare(value.amount(), other.amount());
        boolean above = other.hidden() || order > 0 || (order == 0 && second);
        String text = chart.unit().text(value, locale);
        double foot = y(plot, value) + (above ? -9 : 19);
        double wide = Letters.width(text, VALUES, true);
        svg.rect(x - wide / 2, foot - 11, wide, 13, Ink.SHEET);
        svg.text(x, foot, text, Anchor.MIDDLE, second ? Ink.SECOND : Ink.FIRST, VALUES, true);
    }

    private void mark(Plot plot, double x, double step, int at, boolean second) {
        ChartValue value = value(at, second);
        if (!value.hidden()) {
            Curve.mark(svg, x, y(plot, value), second);
        } else if (!second || !value(at, false).hidden()) {
            // one sign where neither is told
            double wide = Math.min(16, step - 1);
            svg.hidden(x - wide / 2, plot.foot() - 20, wide, 19);
        }
    }

    private ChartValue value(int at, boolean second) {
        return (second ? chart.second() : chart.first()).values().get(at);
    }

    private double y(Plot plot, ChartValue value) {
        return plot.y(value.amount() / axis.top());
    }

    private Stream<ChartValue> values() {
        return Stream.concat(chart.first().values().stream(), chart.second().values().stream());
    }
}
