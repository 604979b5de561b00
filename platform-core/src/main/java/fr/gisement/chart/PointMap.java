package fr.gisement.chart;

import java.util.List;

/**
 * Things where they stand, each at one of a few steps.
 *
 * @param things what they are: {@code École}
 * @param step what the steps are: {@code Étape}
 * @param steps ten at most, from the lightest
 * @param height of the sheet that the spots are on, its width being 1
 */
public record PointMap(
        String title,
        String description,
        String things,
        String step,
        List<String> steps,
        double height,
        List<Spot> spots) {

    public PointMap {
        steps = List.copyOf(steps);
        spots = List.copyOf(spots);
        int known = steps.size();
        if (known > StackedChart.MOST_PARTS
                || spots.stream().anyMatch(spot -> spot.step() < 0 || spot.step() >= known)) {
            throw new IllegalArgumentException("ten steps at most, and each spot at one of them");
        }
    }

    /**
     * One of them.
     *
     * @param x from the left, 1 being the sheet's width
     * @param y from above, in the same measure
     * @param step its place among the steps
     */
    public record Spot(String name, double x, double y, int step) {}
}
