package fr.gisement.blog;

import java.util.Optional;
import java.util.UUID;

/** Identifies an article within its school, from its first draft on. */
public record ArticleId(UUID value) {

    /** What an address holds; empty when it is no identifier. */
    public static Optional<ArticleId> parse(String text) {
        try {
            return Optional.of(new ArticleId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
