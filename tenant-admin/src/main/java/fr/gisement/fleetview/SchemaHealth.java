package fr.gisement.fleetview;

import org.jspecify.annotations.Nullable;

/**
 * The schema of a space, seen from outside.
 *
 * @param version the one it has reached
 * @param latest the one it should reach
 * @param bytes what its tables and indexes take on disk
 * @param failure what its last migration failed with, null when it did not
 * @param differences how it differs from the template of its version, a line each; null when it was not compared,
 *     being behind
 */
public record SchemaHealth(
        String name,
        int version,
        int latest,
        long bytes,
        @Nullable String failure,
        @Nullable Integer differences) {

    public boolean behind() {
        return version < latest;
    }

    SchemaHealth compared(int found) {
        return new SchemaHealth(name, version, latest, bytes, failure, found);
    }
}
