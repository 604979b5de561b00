package fr.gisement.followup;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Why a school does not go on.
 *
 * @param reason in the trainer's words
 * @param nextOn the day to ask again
 */
public record Block(String reason, LocalDate nextOn, Instant since, PersonId by) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;
}
