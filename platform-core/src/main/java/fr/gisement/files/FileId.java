package fr.gisement.files;

import java.util.UUID;

/** Identifies a file that is kept. */
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
