package fr.gisement.fleetview;

import java.time.Instant;

/**
 * An entry of the audit journal, in short.
 *
 * @param person whom it is about; empty when it is about the tenant itself
 */
public record JournalLine(Instant at, String actor, String action, String person) {}
