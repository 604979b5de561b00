package fr.gisement.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Round numbers from 0 to above the highest value. */
record Axis(double step, int steps) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    static Axis to(double highest, Unit unit) {
        double most = highest <= 0 ? 1 : highest;
        double least = unit.share() ? Math.pow(10, -2 - unit.decimals()) : Math.pow(10, -unit.decimals());
        double rough = Math.max(most / 5, least);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            double step = round * power;
            boolean told = Math.abs(step / least - Math.rint(step / least)) < 1e-6;
            if (told && step >= rough * 0.999) {
                return new Axis(step, (int) Math.max(1, Math.ceil(most / step - 1e-9)));
            }
        }
        return new Axis(power * 10, (int) Math.max(1, Math.ceil(most / (power * 10))));
    }

    double top() {
        return step * steps;
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(at -> at * step).toList();
    }

    /** Lines across the drawing with their numbers. */
    static void numbers(Svg svg, Axis axis, Plot plot, DoubleFunction<String> words) {
        for (double tick : axis.ticks()) {
            double y = plot.y(tick / axis.top());
            svg.line(plot.left(), y, plot.right(), y, tick == 0 ? Ink.LINE : Ink.GRID);
            svg.text(plot.left() - 6, y + 4.5, words.apply(tick), Svg.Anchor.END, Ink.SOFT, 13, false);
        }
    }

    /** Where values are drawn. */
    record Plot(double left, double right, double top, double foot) {

        double y(double share) {
            return foot - share * (foot - top);
        }
    }
}
