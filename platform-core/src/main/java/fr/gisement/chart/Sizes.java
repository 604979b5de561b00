package fr.gisement.chart;

import java.util.List;

/** Measures that drawings share. */
final class Sizes {

    static final double WIDE = 680;
    static final double NARROW = 358;

    private static final double MOST_NAMES = 210;

    private Sizes() {}

    /** Room for names on the left of a wide drawing, which may take two lines. */
    static double names(List<String> names) {
        double longest = names.stream()
                .mapToDouble(name -> Letters.width(name, Svg.SIZE))
                .max()
                .orElse(0);
        return Math.min(longest + 12, MOST_NAMES);
    }
}
