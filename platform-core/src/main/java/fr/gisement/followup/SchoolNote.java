package fr.gisement.followup;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trainer's note on a school, which the school never sees.
 *
 * @param id made where the note was typed
 * @param visit the visit or call it tells of; null when it stands alone
 * @param writtenAt when it was typed, which may be long before it arrived
 */
public record SchoolNote(UUID id, @Nullable VisitId visit, PersonId author, String body, Instant writtenAt) {

    /** The longest note, in characters. */
    public static final int LONGEST = 4_000;
}
