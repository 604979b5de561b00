package fr.gisement.console.schools;

import fr.gisement.fleetview.School;
import java.util.List;
import java.util.Objects;

/**
 * Puts degrees onto a sheet: equirectangular, true to scale in the middle, which for an académie is true enough. A sheet
 * is {@link #WIDTH} wide and as high as it must be.
 */
final class MapFrame {

    static final int WIDTH = 1000;
    private static final int MARGIN = 50;
    private static final int LOWEST = 600;
    private static final int HIGHEST = 1150;
    private static final double SMALLEST_SPAN = 0.02; // degrees, about two kilometres
    private static final double KILOMETRES_A_DEGREE = 111.2;

    private final double middleX;
    private final double middleY;
    private final double shrink;
    private final double scale;
    private final int height;

    /** @param schools that must be on it, all with coordinates */
    MapFrame(List<School> schools) {
        double south = schools.stream().mapToDouble(MapFrame::latitude).min().orElse(46);
        double north = schools.stream().mapToDouble(MapFrame::latitude).max().orElse(46);
        double west = schools.stream().mapToDouble(MapFrame::longitude).min().orElse(2);
        double east = schools.stream().mapToDouble(MapFrame::longitude).max().orElse(2);
        shrink = Math.cos(Math.toRadians((south + north) / 2));
        double spanX = Math.max(SMALLEST_SPAN, (east - west) * shrink);
        double spanY = Math.max(SMALLEST_SPAN, north - south);
        height = (int) Math.clamp((WIDTH - 2 * MARGIN) * spanY / spanX + 2 * MARGIN, LOWEST, HIGHEST);
        scale = Math.min((WIDTH - 2 * MARGIN) / spanX, (height - 2 * MARGIN) / spanY);
        middleX = (west + east) / 2 * shrink;
        middleY = (south + north) / 2;
    }

    int height() {
        return height;
    }

    Point place(School school) {
        return new Point(
                Math.rint(WIDTH / 2.0 + (longitude(school) * shrink - middleX) * scale),
                Math.rint(height / 2.0 - (latitude(school) - middleY) * scale));
    }

    /** How long a kilometre is on it. */
    double kilometre() {
        return scale / KILOMETRES_A_DEGREE;
    }

    private static double latitude(School school) {
        return Objects.requireNonNull(school.latitude());
    }

    private static double longitude(School school) {
        return Objects.requireNonNull(school.longitude());
    }
}
