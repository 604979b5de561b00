package fr.gisement.training;

import java.util.Optional;
import java.util.UUID;

/** Identifies a module of the académie’s catalogue or of a circonscription’s own. */
public record ModuleId(UUID value) {

    /** What an address holds; empty when it is no identifier. */
    public static Optional<ModuleId> parse(String text) {
        try {
            return Optional.of(new ModuleId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
