package fr.gisement.followup;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a school reached a stage.
 *
 * @param at when it came about
 * @param by who said so; null when the platform saw it
 */
public record StageMark(Stage stage, Instant at, @Nullable PersonId by) {

    /** Whether the platform saw it by itself. */
    public boolean seen() {
        return by == null;
    }
}
