package fr.gisement.space;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a school's space says of itself at its door.
 *
 * @param welcome a few words to visitors, or null
 */
public record SpaceProfile(String name, @Nullable String welcome, Instant updatedAt) {}
