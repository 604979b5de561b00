package fr.gisement.chart;

import java.util.List;
import java.util.Locale;

/** Writes the few elements that charts are made of; {@code fr.gisement.documents} draws no others. */
final class Svg {

    /** Letters of everything but values in cells. */
    static final double SIZE = 14;

    private static final double HATCH = 6;

    private final StringBuilder elements = new StringBuilder();
    private final double width;
    private double height;

    Svg(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    /** The drawing is at least as high. */
    void reach(double y) {
        height = Math.max(height, y);
    }

    void rect(double x, double y, double wide, double high, Ink ink) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>", x, y, wide, high, ink.fill());
        reach(y + high);
    }

    void frame(double x, double y, double wide, double high, Ink ink) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>", x, y, wide, high, ink.stroke());
        reach(y + high);
    }

    void line(double fromX, double fromY, double toX, double toY, Ink ink) {
        add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>", fromX, fromY, toX, toY, ink.stroke());
        reach(Math.max(fromY, toY));
    }

    void disc(double x, double y, double radius, Ink ink) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", x, y, radius, ink.fill());
    }

    void path(String steps, Ink ink, boolean dashed) {
        add(
                "<path d=\"%s\"%s stroke-width=\"2.5\"%s/>",
                steps, ink.stroke(), dashed ? " stroke-dasharray=\"7 4\"" : "");
    }

    void text(double x, double y, String text, Anchor anchor, Ink ink) {
        text(x, y, text, anchor, ink, SIZE, false);
    }

    void text(double x, double y, String text, Anchor anchor, Ink ink, double size, boolean bold) {
        add(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%s\"%s%s>%s</text>",
                x,
                y,
                anchor.name().toLowerCase(Locale.ROOT),
                size,
                bold ? " font-weight=\"bold\"" : "",
                ink.fill(),
                escaped(text));
        reach(y + size * 0.35);
    }

    /** Lines below one another; the first one's foot is at y. */
    void lines(double x, double y, List<String> lines, Anchor anchor, Ink ink) {
        for (int at = 0; at < lines.size(); at++) {
            text(x, y + at * SIZE * 1.25, lines.get(at), anchor, ink);
        }
    }

    /** Strokes from corner to corner, as lines and not as a pattern: a pattern needs an identifier and an address. */
    void hatch(double x, double y, double wide, double high, Ink ink, boolean rising) {
        StringBuilder steps = new StringBuilder();
        for (double at = HATCH; at < wide + high; at += HATCH) {
            double fromX = Math.min(at, wide);
            double toY = Math.min(at, high);
            double fromY = at - fromX;
            double toX = at - toY;
            steps.append("M%s %s L%s %s "
                    .formatted(
                            number(rising ? x + fromX : x + wide - fromX), number(y + fromY),
                            number(rising ? x + toX : x + wide - toX), number(y + toY)));
        }
        if (!steps.isEmpty()) {
            add("<path d=\"%s\"%s stroke-width=\"1\"/>", steps.toString().strip(), ink.stroke());
        }
        reach(y + high);
    }

    /** A value that is not told. */
    void hidden(double x, double y, double wide, double high) {
        hatch(x, y, wide, high, Ink.LINE, true);
        frame(x, y, wide, high, Ink.LINE);
        double plate = Math.min(14, wide - 2);
        rect(x + wide / 2 - plate / 2, y + high / 2 - 7, plate, Math.min(14, high), Ink.SHEET);
        text(x + wide / 2, y + high / 2 + 4.5, ChartValue.DASH, Anchor.MIDDLE, Ink.TEXT, 13, true);
    }

    String document(String prefix, String cssClass, String title, String description) {
        String high = number(Math.ceil(height + 4));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="chart %1$s" role="img" focusable="false" \
                aria-labelledby="%2$s-title %2$s-desc" viewBox="0 0 %3$s %4$s" width="%3$s" height="%4$s" \
                font-family="Andika, sans-serif"><title id="%2$s-title">%5$s</title><desc id="%2$s-desc">%6$s</desc>%7$s</svg>""".formatted(cssClass, prefix, number(width), high, escaped(title), escaped(description), elements);
    }

    private void add(String element, Object... values) {
        Object[] written = new Object[values.length];
        for (int at = 0; at < values.length; at++) {
            written[at] = values[at] instanceof Double number ? number(number) : values[at];
        }
        elements.append(element.formatted(written));
    }

    static String number(double number) {
        double rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
