package fr.gisement.chart;

import fr.gisement.chart.Svg.Anchor;
import java.util.Locale;

/** Parts of a whole over time where it is narrow: time goes down, each of its steps a lying bar under its name. */
final class StackedRows {

    private static final double HIGH = 22;

    private final StackedChart chart;
    private final Locale locale;
    private final String whyHidden;
    private final Svg svg = new Svg(Sizes.NARROW);

    StackedRows(StackedChart chart, Locale locale, String whyHidden) {
        this.chart = chart;
        this.locale = locale;
        this.whyHidden = whyHidden;
    }

    Svg drawn() {
        Legend legend = new Legend(svg, 2);
        legend.parts(chart.parts());
        if (Totals.anyHidden(chart)) {
            legend.hidden(whyHidden);
        }
        double y = legend.end() + 8;
        double most = Totals.most(chart);
        for (int column = 0; column < chart.columns().size(); column++) {
            String total = Totals.text(chart, column, locale);
            double room = svg.width() - Letters.width(total, Svg.SIZE, true) - 20;
            String name = Letters.fitting(chart.columns().get(column), Svg.SIZE, room);
            svg.text(0, y + 13, name, Anchor.START, Ink.TEXT);
            svg.text(svg.width(), y + 13, total, Anchor.END, Ink.TEXT, Svg.SIZE, true);
            row(column, y + 18, most);
            y += 18 + HIGH + 10;
        }
        return svg;
    }

    private void row(int column, double y, double most) {
        double room = svg.width() - Totals.mostHidden(chart) * Totals.HIDDEN;
        double x = 0;
        for (int part = 0; part < chart.parts().size(); part++) {
            ChartValue value = chart.parts().get(part).values().get(column);
            if (value.hidden()) {
                svg.hidden(x, y, Totals.HIDDEN - 2, HIGH);
                x += Totals.HIDDEN;
            } else if (value.amount() > 0) {
                double wide = value.amount() / most * room;
                PartInk.of(part, chart.parts().size())
                        .part(svg, x, y, wide, HIGH, chart.unit().text(value, locale));
                x += wide;
            }
        }
        if (x > 0) {
            svg.frame(0, y, x, HIGH, Ink.LINE);
        }
    }
}
