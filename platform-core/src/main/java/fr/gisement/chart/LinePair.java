package fr.gisement.chart;

import java.util.List;

/**
 * Two curves over the same points: the first dashed with squares, the second drawn through with discs.
 *
 * @param axis what the points are: {@code Semaine}
 */
public record LinePair(
        String title, String description, String axis, Unit unit, List<String> points, Series first, Series second) {

    public LinePair {
        points = List.copyOf(points);
        if (points.isEmpty()
                || first.values().size() != points.size()
                || second.values().size() != points.size()) {
            throw new IllegalArgumentException("a value of each curve for each point");
        }
    }
}
