package fr.gisement.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * The whole of what a session remembers of who it belongs to.
 *
 * @param signIn which of the person's sessions it is
 * @param epoch the account's epoch when it began; see {@link Account#keeps(UUID, int)}
 */
public record SessionIdentity(PersonId person, UUID signIn, int epoch, Instant since) {

    /** As one line of text, for a store that keeps text. */
    public String toText() {
        return person + " " + signIn + " " + epoch + " " + since.toEpochMilli();
    }

    /** @throws IllegalArgumentException when the text was not written by {@link #toText()} */
    public static SessionIdentity parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("No session identity: " + text);
        }
        return new SessionIdentity(
                PersonId.of(parts[0]),
                UUID.fromString(parts[1]),
                Integer.parseInt(parts[2]),
                Instant.ofEpochMilli(Long.parseLong(parts[3])));
    }
}
