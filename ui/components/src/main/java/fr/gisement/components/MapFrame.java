package fr.gisement.components;

import fr.gisement.portfolio.Place;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * Puts degrees onto a sheet: equirectangular, true to scale in the middle, which for an académie is true enough. A sheet
 * is {@link #WIDTH} wide and as high as it must be.
 */
public final class MapFrame {

    public static final int WIDTH = 1000;
    private static final int MARGIN = 50;
    private static final int LOWEST = 600;
    private static final int HIGHEST = 1150;
    private static final double SMALLEST_SPAN = 0.02; // degrees, about two kilometres
    private static final double KILOMETRES_A_DEGREE = 111.2;

    /** Shown when nothing is: the middle of France. */
    private static final Place NOWHERE = new Place(46, 2);

    private final double middleX;
    private final double middleY;
    private final double shrink;
    private final double scale;
    private final int height;

    /** @param places that must be on it */
    public MapFrame(Collection<Place> places) {
        double south = least(places, Place::latitude);
        double north = most(places, Place::latitude);
        double west = least(places, Place::longitude);
        double east = most(places, Place::longitude);
        shrink = Math.cos(Math.toRadians((south + north) / 2));
        double spanX = Math.max(SMALLEST_SPAN, (east - west) * shrink);
        double spanY = Math.max(SMALLEST_SPAN, north - south);
        height = (int) Math.clamp((WIDTH - 2 * MARGIN) * spanY / spanX + 2 * MARGIN, LOWEST, HIGHEST);
        scale = Math.min((WIDTH - 2 * MARGIN) / spanX, (height - 2 * MARGIN) / spanY);
        middleX = (west + east) / 2 * shrink;
        middleY = (south + north) / 2;
    }

    public int height() {
        return height;
    }

    public MapPoint point(Place place) {
        return new MapPoint(
                Math.rint(WIDTH / 2.0 + (place.longitude() * shrink - middleX) * scale),
                Math.rint(height / 2.0 - (place.latitude() - middleY) * scale));
    }

    /** How long a kilometre is on it. */
    public double kilometre() {
        return scale / KILOMETRES_A_DEGREE;
    }

    private static double least(Collection<Place> places, ToDoubleFunction<Place> degrees) {
        return places.stream().mapToDouble(degrees).min().orElse(degrees.applyAsDouble(NOWHERE));
    }

    private static double most(Collection<Place> places, ToDoubleFunction<Place> degrees) {
        return places.stream().mapToDouble(degrees).max().orElse(degrees.applyAsDouble(NOWHERE));
    }
}
