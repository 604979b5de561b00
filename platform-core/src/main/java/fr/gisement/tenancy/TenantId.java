package fr.gisement.tenancy;

import java.util.UUID;

/** Identifies a tenant for ever: a UUIDv7 given by the registry. */
public record TenantId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
