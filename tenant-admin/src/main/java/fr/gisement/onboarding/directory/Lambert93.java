package fr.gisement.onboarding.directory;

/**
 * Lambert 93 (EPSG:2154), the projection of metropolitan France, turned back into degrees. Constants and algorithm are
 * the IGN's (note technique NTG 71, ALG0002 and ALG0004) on the GRS 80 ellipsoid.
 */
final class Lambert93 {

    private static final double ECCENTRICITY = 0.0818191910428158;
    private static final double EXPONENT = 0.7256077650532670;
    private static final double SCALE = 11754255.426096;
    private static final double POLE_X = 700000.0;
    private static final double POLE_Y = 12655612.049876;
    private static final double ORIGIN_MERIDIAN = Math.toRadians(3);
    private static final double PRECISE = 1e-12;

    private Lambert93() {}

    /** Whether the point, in metres, lies in the projection's area. */
    static boolean inside(double x, double y) {
        return x >= 0 && x <= 1_300_000 && y >= 6_000_000 && y <= 7_200_000;
    }

    static Coordinates toWgs84(double x, double y) {
        double radius = Math.hypot(x - POLE_X, y - POLE_Y);
        double angle = Math.atan((x - POLE_X) / (POLE_Y - y));
        double isometric = -Math.log(radius / SCALE) / EXPONENT;
        double longitude = ORIGIN_MERIDIAN + angle / EXPONENT;
        return new Coordinates(rounded(latitude(isometric)), rounded(longitude));
    }

    private static double latitude(double isometric) {
        double latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
        double previous;
        do {
            previous = latitude;
            double sine = ECCENTRICITY * Math.sin(previous);
            double flattening = Math.pow((1 + sine) / (1 - sine), ECCENTRICITY / 2);
            latitude = 2 * Math.atan(flattening * Math.exp(isometric)) - Math.PI / 2;
        } while (Math.abs(latitude - previous) > PRECISE);
        return latitude;
    }

    /** Seven decimals are a centimetre: more would be noise. */
    private static double rounded(double radians) {
        return Math.round(Math.toDegrees(radians) * 1e7) / 1e7;
    }
}
