package fr.gisement.help;

import fr.gisement.identity.Person;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school asked for.
 *
 * @param askedBy null when the person is no longer known
 * @param slots when the school would have time, in its own order
 * @param answer null when there is none yet
 * @param version tells two who change it from each other
 */
public record HelpRequest(
        HelpRequestId id,
        TenantId school,
        @Nullable Person askedBy,
        Instant askedAt,
        HelpTopic topic,
        String words,
        List<HelpSlot> slots,
        HelpState state,
        @Nullable HelpAnswer answer,
        int version) {

    /** How long the words may be, a school's and a trainer's. */
    public static final int LONGEST = 4_000;

    public static final int MOST_SLOTS = 3;

    public HelpRequest {
        slots = List.copyOf(slots);
    }
}
