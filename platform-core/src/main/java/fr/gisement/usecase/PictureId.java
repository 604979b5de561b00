package fr.gisement.usecase;

import java.util.UUID;

/** Identifies a picture of a use case. */
public record PictureId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
