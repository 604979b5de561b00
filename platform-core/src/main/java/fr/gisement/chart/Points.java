package fr.gisement.chart;

import fr.gisement.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names along an axis and beside curves, none over another. */
final class Points {

    private Points() {}

    /** Names under an axis, as many as have room, the last among them; tells where what comes next may begin. */
    static double names(Svg svg, List<String> names, double first, double step, double foot) {
        int every = every(names, step, Svg.SIZE);
        for (int at = names.size() - 1; at >= 0; at -= every) {
            double x = first + at * step;
            svg.line(x, foot, x, foot + 4, Ink.LINE);
            String name = Letters.fitting(names.get(at), Svg.SIZE, Math.max(60, every * step - 6));
            double half = Letters.width(name, Svg.SIZE) / 2;
            svg.text(Math.clamp(x, half, svg.width() - half), foot + 19, name, Anchor.MIDDLE, Ink.TEXT);
        }
        return foot + 26;
    }

    /** Every how many names there is room for all of those. */
    static int every(List<String> names, double step, double size) {
        double longest = names.stream()
                .mapToDouble(name -> Math.min(Letters.width(name, size), 130))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.ceil((longest + 8) / step));
    }

    /** Heights from the lowest on, each near its wish, none nearer to another than that, none below the foot. */
    static List<Double> spread(List<Double> wishes, double apart, double foot) {
        List<Double> places = new ArrayList<>();
        double below = foot + apart;
        for (double wish : wishes) {
            below = Math.min(wish, below - apart);
            places.add(below);
        }
        double above = apart / 2 + 2;
        Collections.reverse(places);
        for (int at = 0; at < places.size(); at++) {
            double place = Math.max(places.get(at), above);
            places.set(at, place);
            above = place + apart;
        }
        Collections.reverse(places);
        return places;
    }
}
