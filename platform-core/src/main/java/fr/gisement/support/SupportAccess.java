package fr.gisement.support;

import fr.gisement.identity.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent, and what came of it.
 *
 * @param person who was let in; null when no longer known
 * @param grantedBy null when no longer known
 * @param ended when it ended, by itself or because the director said so; null while it holds
 * @param endedBy who ended it before its time; null when nobody did, or no longer known
 * @param looks newest first
 */
public record SupportAccess(
        AccessId id,
        @Nullable Person person,
        @Nullable Person grantedBy,
        Instant grantedAt,
        Instant until,
        @Nullable Instant ended,
        @Nullable Person endedBy,
        List<Look> looks) {

    public SupportAccess {
        looks = List.copyOf(looks);
    }

    /** Whether the trainer may look now. */
    public boolean open() {
        return ended == null;
    }
}
