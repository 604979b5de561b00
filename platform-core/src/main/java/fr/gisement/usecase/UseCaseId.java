package fr.gisement.usecase;

import java.util.Optional;
import java.util.UUID;

/** Identifies a use case within its circonscription, or among the académie's. */
public record UseCaseId(UUID value) {

    /** What an address holds; empty when it is no identifier. */
    public static Optional<UseCaseId> parse(String text) {
        try {
            return Optional.of(new UseCaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
