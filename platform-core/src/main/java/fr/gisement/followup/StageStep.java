package fr.gisement.followup;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a school's way.
 *
 * @param by who said so; null when the platform saw it
 * @param undone whether the stage was taken back
 */
public record StageStep(Stage stage, Instant at, @Nullable PersonId by, boolean undone) {}
