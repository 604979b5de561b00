package fr.gisement.assignment;

import java.util.UUID;

/** Identifies an assignment: one person, one circonscription, one span of time. */
public record AssignmentId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
