package fr.gisement.usecase;

import fr.gisement.classes.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which use cases are looked for.
 *
 * @param text words, in French, with or without accents; empty for all
 * @param level null for all
 * @param subject null for all
 * @param tool null for all
 */
public record UseCaseFilter(
        String text,
        @Nullable Level level,
        @Nullable Subject subject,
        @Nullable Tool tool) {

    public static final int TEXT_LENGTH = 80;

    public static final UseCaseFilter ALL = new UseCaseFilter("", null, null, null);
}
