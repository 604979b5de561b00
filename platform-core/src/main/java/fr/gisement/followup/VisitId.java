package fr.gisement.followup;

import java.util.Optional;
import java.util.UUID;

/** Identifies a visit or a call within its circonscription. */
public record VisitId(UUID value) {

    /** Empty when the text is no UUID. */
    public static Optional<VisitId> parse(String text) {
        try {
            return Optional.of(new VisitId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
