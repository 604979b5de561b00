package fr.gisement.chart;

import fr.gisement.chart.Svg.Anchor;
import java.util.List;

/** Swatches or keys with their words, in lines as full as they can be. */
final class Legend {

    private static final double SWATCH = 16;
    private static final double LINE = 22;

    private final Svg svg;
    private double x;
    private double y;

    /** Its first line begins at y. */
    Legend(Svg svg, double y) {
        this.svg = svg;
        this.y = y;
    }

    void parts(List<Series> parts) {
        for (int at = 0; at < parts.size(); at++) {
            double left = entry(parts.get(at).name(), SWATCH);
            swatch(svg, left, y, at, parts.size());
        }
    }

    void keys(List<String> names) {
        for (int at = 0; at < names.size(); at++) {
            String key = Integer.toString(at + 1);
            double left = entry(names.get(at), SWATCH + 2);
            svg.text(left, y + 13, key, Anchor.START, Ink.TEXT, Svg.SIZE, true);
        }
    }

    void hidden(String why) {
        double left = entry(why, SWATCH + 8);
        svg.hidden(left, y, SWATCH + 8, SWATCH);
    }

    void curve(String name, boolean second) {
        double left = entry(name, 30);
        Curve.sign(svg, left, y + 8, second);
    }

    /** Where what comes next may begin. */
    double end() {
        return x == 0 ? y : y + LINE;
    }

    /** Writes a name and tells where its sign begins. */
    private double entry(String name, double sign) {
        String text = Letters.fitting(name, Svg.SIZE, svg.width() - sign - 6);
        double room = sign + 6 + Letters.width(text, Svg.SIZE);
        if (x > 0 && x + room > svg.width()) {
            x = 0;
            y += LINE;
        }
        double left = x;
        svg.text(left + sign + 6, y + 13, text, Anchor.START, Ink.TEXT);
        x += room + 16;
        return left;
    }

    /** A part's colour: lighter or darker than its neighbours, and hatched if they are not. */
    static void swatch(Svg svg, double left, double top, int part, int parts) {
        PartInk ink = PartInk.of(part, parts);
        svg.rect(left, top, SWATCH, SWATCH, ink.fill());
        ink.hatch(svg, left, top, SWATCH, SWATCH);
        svg.frame(left, top, SWATCH, SWATCH, Ink.LINE);
    }
}
