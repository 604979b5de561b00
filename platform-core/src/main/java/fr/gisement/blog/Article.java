package fr.gisement.blog;

import fr.gisement.classes.ClassId;
import fr.gisement.identity.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as its readers see it.
 *
 * @param author who began it, null when the platform no longer knows them
 * @param changedAt when it was published again after a change; null when it never was
 * @param state {@link ArticleState#PUBLISHED} for whoever only reads
 */
public record Article(
        ArticleId id,
        ClassId schoolClass,
        Words words,
        @Nullable Person author,
        Instant publishedAt,
        @Nullable Instant changedAt,
        ArticleState state) {}
