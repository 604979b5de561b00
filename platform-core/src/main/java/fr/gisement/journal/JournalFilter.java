package fr.gisement.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; what is empty or null narrows nothing.
 *
 * @param actor part of a name, in any case
 * @param subject part of a name, in any case
 * @param text anywhere in an entry, in any case
 * @param from the first day, in metropolitan France
 * @param to the last day, included
 */
public record JournalFilter(
        String actor,
        @Nullable String action,
        String subject,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final JournalFilter ALL = new JournalFilter("", null, "", "", null, null);
}
