package fr.gisement.fleetview;

import fr.gisement.portfolio.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A school of the national directory and the space that serves it.
 *
 * @param uai its national identifier; empty for a space without any school
 * @param latitude degrees, WGS 84; null when the directory has none
 * @param longitude degrees, WGS 84; null when the directory has none
 * @param space the name of the space, which is the school's own unless it shares the space
 * @param shared whether other schools are in the space too: a dispersed RPI
 */
public record School(
        String uai,
        String name,
        String commune,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean privateSchool,
        SpaceCondition condition,
        String slug,
        String space,
        boolean shared,
        String circonscriptionSlug,
        String circonscription) {

    /** Where it is; only for one that is {@link #located()}. */
    public Place place() {
        return new Place(Objects.requireNonNull(latitude), Objects.requireNonNull(longitude));
    }

    /** Whether it can be put on a map. */
    public boolean located() {
        return latitude != null && longitude != null;
    }
}
