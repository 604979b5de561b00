package fr.gisement.identity;

import java.util.UUID;

/** Identifies a person on the whole platform. */
public record PersonId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
