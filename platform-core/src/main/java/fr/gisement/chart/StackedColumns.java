package fr.gisement.chart;

import fr.gisement.chart.Axis.Plot;
import fr.gisement.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts of a whole over time where there is room: standing columns, their parts named beside the last. */
final class StackedColumns {

    private static final double LEAST_HIGH = 260;
    private static final double NAME = 19;

    private final StackedChart chart;
    private final Locale locale;
    private final String whyHidden;
    private final Svg svg = new Svg(Sizes.WIDE);
    private final Axis axis;
    private final Plot plot;
    private final double columnRoom;

    StackedColumns(StackedChart chart, Locale locale, String whyHidden) {
        this.chart = chart;
        this.locale = locale;
        this.whyHidden = whyHidden;
        this.axis = Axis.to(Totals.most(chart), chart.unit());
        double numbers = axis.ticks().stream()
                .mapToDouble(tick -> Letters.width(words(tick), 13))
                .max()
                .orElse(0);
        double names = Math.min(
                chart.parts().stream()
                        .mapToDouble(part -> Letters.width(part.name(), Svg.SIZE))
                        .max()
                        .orElse(0),
                170);
        double hidden = Totals.mostHidden(chart) * Totals.HIDDEN;
        double high = Math.max(LEAST_HIGH, chart.parts().size() * NAME);
        this.plot = new Plot(numbers + 8, svg.width() - names - 46, 22 + hidden, 22 + hidden + high);
        this.columnRoom =
                (plot.right() - plot.left()) / Math.max(1, chart.columns().size());
    }

    Svg drawn() {
        Axis.numbers(svg, axis, plot, this::words);
        double wide = Math.min(columnRoom * 0.8, 64);
        for (int column = 0; column < chart.columns().size(); column++) {
            column(column, plot.left() + columnRoom * (column + 0.5) - wide / 2, wide);
        }
        double end = Points.names(svg, chart.columns(), plot.left() + columnRoom / 2, columnRoom, plot.foot());
        if (!chart.columns().isEmpty()) {
            names(plot.left() + columnRoom * (chart.columns().size() - 0.5) + wide / 2);
        }
        if (Totals.anyHidden(chart)) {
            new Legend(svg, end + 8).hidden(whyHidden);
        }
        return svg;
    }

    private void column(int column, double x, double wide) {
        double y = plot.foot();
        for (int part = 0; part < chart.parts().size(); part++) {
            ChartValue value = chart.parts().get(part).values().get(column);
            if (value.hidden()) {
                y -= Totals.HIDDEN;
                svg.hidden(x, y + 2, wide, Totals.HIDDEN - 2);
            } else if (value.amount() > 0) {
                double high = high(value);
                y -= high;
                PartInk.of(part, chart.parts().size())
                        .part(svg, x, y, wide, high, chart.unit().text(value, locale));
            }
        }
        if (y < plot.foot()) {
            svg.frame(x, y, wide, plot.foot() - y, Ink.LINE);
        }
        String total = Totals.text(chart, column, locale);
        if (Letters.width(total, 13, true) <= columnRoom) {
            svg.text(x + wide / 2, y - 6, total, Anchor.MIDDLE, Ink.TEXT, 13, true);
        }
    }

    /** The names of the parts, as near to their part of the last column as the others' names let them be. */
    private void names(double from) {
        int last = chart.columns().size() - 1;
        List<Double> wishes = new ArrayList<>();
        double y = plot.foot();
        for (Series part : chart.parts()) {
            ChartValue value = part.values().get(last);
            double high = value.hidden() ? Totals.HIDDEN : high(value);
            wishes.add(y - high / 2);
            y -= high;
        }
        List<Double> places = Points.spread(wishes, NAME, plot.foot() - 8);
        double left = plot.right() + 18;
        for (int part = 0; part < chart.parts().size(); part++) {
            double at = places.get(part);
            svg.line(from + 1, wishes.get(part), left - 3, at, Ink.LINE);
            Legend.swatch(svg, left, at - 8, part, chart.parts().size());
            String name = Letters.fitting(chart.parts().get(part).name(), Svg.SIZE, svg.width() - left - 22);
            svg.text(left + 22, at + 5, name, Anchor.START, Ink.TEXT);
        }
    }

    private double high(ChartValue value) {
        return value.amount() / axis.top() * (plot.foot() - plot.top());
    }

    private String words(double tick) {
        return chart.unit().text(tick, locale);
    }
}
