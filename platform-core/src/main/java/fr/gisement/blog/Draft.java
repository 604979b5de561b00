package fr.gisement.blog;

import fr.gisement.classes.ClassId;
import fr.gisement.identity.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is being written: the working copy of an article.
 *
 * @param revision to be handed back by whoever saves
 * @param savedBy who saved last; null when nobody did since it was published, or the platform no longer knows them
 * @param savedAt null when nobody saved since it was published
 */
public record Draft(
        ArticleId id,
        ClassId schoolClass,
        ArticleState state,
        Words words,
        int revision,
        @Nullable Person savedBy,
        @Nullable Instant savedAt) {}
