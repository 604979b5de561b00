package fr.gisement.help;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a school would have time.
 *
 * @param at the time of day; with {@link Part#AT} only
 */
public record HelpSlot(LocalDate day, Part part, @Nullable LocalTime at) {

    /** The part of a day; the texts of the screens bear these names. */
    public enum Part {
        MORNING,
        AFTERNOON,
        /** At a time of day. */
        AT
    }

    /** @throws IllegalArgumentException when a time is missing or too much */
    public HelpSlot {
        if ((part == Part.AT) != (at != null)) {
            throw new IllegalArgumentException("A time of day goes with " + Part.AT + " and nothing else");
        }
    }
}
