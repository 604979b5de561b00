package fr.gisement.chart;

import fr.gisement.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Discs where things stand, with the number of their step. Those that would lie on one another are pushed apart. */
final class PointMapDrawing {

    private static final double RADIUS = 12;
    private static final double APART = 2 * RADIUS + 4;
    private static final int ROUNDS = 60;

    private final PointMap chart;
    private final Svg svg;

    PointMapDrawing(PointMap chart, boolean wide) {
        this.chart = chart;
        this.svg = new Svg(wide ? Sizes.WIDE : Sizes.NARROW);
    }

    Svg drawn() {
        Legend legend = new Legend(svg, 0);
        legend.keys(chart.steps());
        double top = legend.end() + 8;
        double high = chart.height() * svg.width();
        svg.frame(0.5, top, svg.width() - 1, high, Ink.GRID);
        List<double[]> places = apart(high);
        for (int at = 0; at < places.size(); at++) {
            int step = chart.spots().get(at).step();
            double x = places.get(at)[0];
            double y = top + places.get(at)[1];
            Ink ink = PartInk.of(step, chart.steps().size()).fill();
            svg.disc(x, y, RADIUS, Ink.LINE);
            svg.disc(x, y, RADIUS - 1, ink);
            svg.text(x, y + 4.5, Integer.toString(step + 1), Anchor.MIDDLE, ink.on(), 13, true);
        }
        return svg;
    }

    /** No further than needed, and none over the edge. */
    private List<double[]> apart(double high) {
        List<double[]> places = new ArrayList<>();
        chart.spots().forEach(spot -> places.add(onSheet(spot.x() * svg.width(), spot.y() * svg.width(), high)));
        for (int round = 0; round < ROUNDS; round++) {
            for (int one = 0; one < places.size(); one++) {
                for (int other = one + 1; other < places.size(); other++) {
                    push(places, one, other, high);
                }
            }
        }
        return places;
    }

    private void push(List<double[]> places, int one, int other, double high) {
        double[] here = places.get(one);
        double[] there = places.get(other);
        double x = there[0] - here[0];
        double y = there[1] - here[1];
        double far = Math.hypot(x, y);
        if (far < APART) {
            double angle = far < 1 ? one + 2.0 * other : Math.atan2(y, x); // under one roof: anywhere
            double push = (APART - far) / 2;
            double right = push * Math.cos(angle);
            double down = push * Math.sin(angle);
            places.set(one, onSheet(here[0] - right, here[1] - down, high));
            places.set(other, onSheet(there[0] + right, there[1] + down, high));
        }
    }

    private double[] onSheet(double x, double y, double high) {
        double margin = RADIUS + 2;
        return new double[] {
            Math.clamp(x, margin, svg.width() - margin), Math.clamp(y, margin, Math.max(margin, high - margin))
        };
    }
}
