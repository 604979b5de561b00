package fr.gisement.fleetview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param found those that begin with the words first, then by commune and name
 * @param closed how many more there are among the schools closed for good
 * @param correctUai the UAI that was perhaps meant, when the key letter of the one asked for is wrong
 * @param everywhere all schools not closed for good, whatever was asked for
 * @param circonscriptions to choose from, by name
 */
public record SchoolResults(
        List<FoundSchool> found,
        int closed,
        @Nullable String correctUai,
        List<School> everywhere,
        List<CirconscriptionChoice> circonscriptions) {

    /** A circonscription to choose. */
    public record CirconscriptionChoice(String slug, String name) {}
}
