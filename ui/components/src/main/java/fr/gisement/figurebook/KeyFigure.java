package fr.gisement.figurebook;

import org.jspecify.annotations.Nullable;

/**
 * A figure that stands for itself.
 *
 * @param definition what is counted, and out of what
 * @param value null when it is not told, or there is none
 * @param unit behind the value; empty for a plain number
 * @param outOf the denominator; null when there is none
 * @param outOfWhat what the denominator is of
 * @param instead what stands in the place of a value that is not told
 */
record KeyFigure(
        String title,
        String definition,
        @Nullable Double value,
        String unit,
        @Nullable Integer outOf,
        String outOfWhat,
        String instead) {

    boolean hasShare() {
        return unit.isEmpty() && value != null && outOf != null && outOf > 0;
    }

    double share() {
        return value == null || outOf == null || outOf == 0 ? 0 : value / outOf;
    }
}
