package fr.gisement.blog;

import fr.gisement.classes.ClassId;
import fr.gisement.identity.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published article in a list.
 *
 * @param opening its first words
 * @param author who began it, null when the platform no longer knows them
 */
public record ArticleLine(
        ArticleId id,
        ClassId schoolClass,
        String title,
        String opening,
        @Nullable Person author,
        Instant publishedAt) {}
