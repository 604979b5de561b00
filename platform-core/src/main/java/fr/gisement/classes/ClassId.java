package fr.gisement.classes;

import java.util.Optional;
import java.util.UUID;

/** Identifies a class within its school. */
public record ClassId(UUID value) {

    /** What an address holds; empty when it is no identifier. */
    public static Optional<ClassId> parse(String text) {
        try {
            return Optional.of(new ClassId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
