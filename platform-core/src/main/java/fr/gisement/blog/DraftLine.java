package fr.gisement.blog;

import fr.gisement.identity.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article in its writers' list: not published, or not as it was written last.
 *
 * @param title may be empty
 */
public record DraftLine(
        ArticleId id,
        ArticleState state,
        String title,
        @Nullable Person savedBy,
        Instant savedAt) {}
