package fr.gisement.chart;

/** How the two curves are told from each other without colour: dashes and open squares, a full line and discs. */
final class Curve {

    private static final double MARK = 4;

    private Curve() {}

    static void mark(Svg svg, double x, double y, boolean second) {
        if (second) {
            svg.disc(x, y, MARK, Ink.SECOND);
        } else {
            svg.rect(x - MARK, y - MARK, 2 * MARK, 2 * MARK, Ink.SHEET);
            svg.frame(x - MARK, y - MARK, 2 * MARK, 2 * MARK, Ink.FIRST);
        }
    }

    static void sign(Svg svg, double left, double y, boolean second) {
        line(
                svg,
                "M" + Svg.number(left) + " " + Svg.number(y) + " L" + Svg.number(left + 28) + " " + Svg.number(y),
                second);
        mark(svg, left + 14, y, second);
    }

    static void line(Svg svg, String steps, boolean second) {
        svg.path(steps, second ? Ink.SECOND : Ink.FIRST, !second);
    }
}
