package fr.gisement.fleetview;

import java.time.Instant;
import java.util.List;

/**
 * The whole fleet in figures.
 *
 * @param readAt when they were read
 * @param totals of all circonscriptions; a person of several counts once
 * @param circonscriptions by name, without those closed for good
 * @param concerns what should be looked at, the gravest first
 */
public record FleetOverview(
        Instant readAt,
        CirconscriptionFigures totals,
        List<CirconscriptionFigures> circonscriptions,
        List<Concern> concerns) {

    public FleetOverview {
        circonscriptions = List.copyOf(circonscriptions);
        concerns = List.copyOf(concerns);
    }
}
