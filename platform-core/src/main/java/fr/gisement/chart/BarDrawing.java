package fr.gisement.chart;

import fr.gisement.chart.BarChart.Bar;
import fr.gisement.chart.Svg.Anchor;
import java.util.List;
import java.util.Locale;

/** Lying bars: the name on the left, or above where it is narrow. */
final class BarDrawing {

    private static final double HIGH = 20;
    private static final double HIDDEN = 44;
    private static final double LINE = Svg.SIZE * 1.25;

    private final BarChart chart;
    private final Locale locale;
    private final String whyHidden;
    private final boolean wide;
    private final Svg svg;

    BarDrawing(BarChart chart, Locale locale, String whyHidden, boolean wide) {
        this.chart = chart;
        this.locale = locale;
        this.whyHidden = whyHidden;
        this.wide = wide;
        this.svg = new Svg(wide ? Sizes.WIDE : Sizes.NARROW);
    }

    Svg drawn() {
        double names = wide ? Sizes.names(chart.bars().stream().map(Bar::label).toList()) : 0;
        double values = chart.bars().stream()
                .mapToDouble(bar -> Letters.width(words(bar), Svg.SIZE, true))
                .max()
                .orElse(0);
        double most = chart.bars().stream()
                .mapToDouble(bar -> bar.value().amount())
                .max()
                .orElse(0);
        double room = svg.width() - names - values - 8;
        double y = 0;
        for (Bar bar : chart.bars()) {
            double name = wide ? beside(bar, y, names) : above(bar, y);
            double length = most == 0 ? 0 : bar.value().amount() / most * room;
            bar(bar, names, wide ? y + (name - HIGH) / 2 : y + name, length);
            y += wide ? name + 10 : name + HIGH + 12;
        }
        if (!chart.bars().isEmpty()) {
            svg.line(names, 0, names, y - 8, Ink.LINE);
        }
        if (chart.bars().stream().anyMatch(bar -> bar.value().hidden())) {
            new Legend(svg, y + 6).hidden(whyHidden);
        }
        return svg;
    }

    private void bar(Bar bar, double x, double y, double length) {
        if (bar.value().hidden()) {
            svg.hidden(x + 1, y, HIDDEN, HIGH);
            return;
        }
        svg.rect(x, y, Math.max(length, 1.5), HIGH, Ink.BAR);
        svg.text(x + Math.max(length, 1.5) + 6, y + 15, words(bar), Anchor.START, Ink.TEXT, Svg.SIZE, true);
    }

    /** The name on the left; tells how much height the two take. */
    private double beside(Bar bar, double y, double names) {
        List<String> lines = Letters.lines(bar.label(), Svg.SIZE, names - 10, 2);
        svg.lines(names - 10, y + 15, lines, Anchor.END, Ink.TEXT);
        return HIGH + (lines.size() - 1) * LINE;
    }

    /** The name above; tells how high it is. */
    private double above(Bar bar, double y) {
        List<String> lines = Letters.lines(bar.label(), Svg.SIZE, svg.width() - 4, 2);
        svg.lines(4, y + 13, lines, Anchor.START, Ink.TEXT);
        return 1 + lines.size() * LINE;
    }

    private String words(Bar bar) {
        return chart.unit().text(bar.value(), locale);
    }
}
