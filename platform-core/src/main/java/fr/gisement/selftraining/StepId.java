package fr.gisement.selftraining;

import java.util.UUID;

/** Identifies a step of a path, wherever it stands in it. */
public record StepId(UUID value) {

    /** Of a step that is about to be written. */
    public static StepId fresh() {
        return new StepId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
