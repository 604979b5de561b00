package fr.gisement.support;

import java.util.UUID;

/** Identifies one consent of a school's director. */
public record AccessId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
