package fr.gisement.operations;

import java.util.UUID;

/** Identifies an operation; stands in addresses. */
public record OperationId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static OperationId of(String text) {
        return new OperationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
