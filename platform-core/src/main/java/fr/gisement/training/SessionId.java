package fr.gisement.training;

import java.util.Optional;
import java.util.UUID;

/** Identifies a session of training within its circonscription; also what calendars know it by. */
public record SessionId(UUID value) {

    /** What an address holds; empty when it is no identifier. */
    public static Optional<SessionId> parse(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
