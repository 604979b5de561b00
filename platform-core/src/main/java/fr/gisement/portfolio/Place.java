package fr.gisement.portfolio;

import java.util.Collection;
import java.util.Optional;

/**
 * A place on the earth.
 *
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 */
public record Place(double latitude, double longitude) {

    private static final double KILOMETRES_A_DEGREE = 111.195;

    /** The middle of some places; empty when there are none. */
    public static Optional<Place> middleOf(Collection<Place> places) {
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(
                        places.stream().mapToDouble(Place::latitude).average().orElseThrow(),
                        places.stream().mapToDouble(Place::longitude).average().orElseThrow()));
    }

    /** As the crow flies, in kilometres; good for the distances of one département. */
    public double distanceTo(Place other) {
        double north = (other.latitude - latitude) * KILOMETRES_A_DEGREE;
        double middle = Math.toRadians((latitude + other.latitude) / 2);
        double east = (other.longitude - longitude) * KILOMETRES_A_DEGREE * Math.cos(middle);
        return Math.hypot(north, east);
    }
}
