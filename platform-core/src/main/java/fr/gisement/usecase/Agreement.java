package fr.gisement.usecase;

import fr.gisement.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a school is named beside its use case. Its director alone decides; what a trainer noted is a note.
 *
 * @param answer the director's; null when there is none, or the use case was changed since
 * @param by null when there is no answer, or the person is no longer known
 * @param at null when there is no answer
 * @param notedFrom who told a trainer that they agree; names nobody by itself
 * @param notedOn when they did
 */
public record Agreement(
        @Nullable Answer answer,
        @Nullable Person by,
        @Nullable Instant at,
        @Nullable String notedFrom,
        @Nullable LocalDate notedOn) {

    public static final int NAME_LENGTH = 120;

    /** What a director said; the texts of the screens bear these names. */
    public enum Answer {
        AGREED,
        REFUSED
    }

    /** Whether the school may be named. */
    public boolean given() {
        return answer == Answer.AGREED;
    }
}
