package fr.gisement.figures;

/**
 * A point of a curve.
 *
 * @param week from the moment the curve is about; negative before it
 * @param reached how many had come so far
 * @param observed how many could be looked at in that week: the denominator
 */
public record CurvePoint(int week, int reached, int observed) {

    public CurvePoint {
        if (reached < 0 || reached > observed) {
            throw new IllegalArgumentException("No part of a whole: " + reached + " of " + observed);
        }
    }
}
