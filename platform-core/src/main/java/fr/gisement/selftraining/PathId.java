package fr.gisement.selftraining;

import java.util.Optional;
import java.util.UUID;

/** Identifies a path of the académie's or of a circonscription's. */
public record PathId(UUID value) {

    /** What an address holds; empty when it is no identifier. */
    public static Optional<PathId> parse(String text) {
        try {
            return Optional.of(new PathId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
