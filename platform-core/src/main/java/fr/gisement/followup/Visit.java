package fr.gisement.followup;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a school, or a call: to come, done, or dropped.
 *
 * @param by whose visit it is
 * @param aim what it is for, in the trainer's words; null for a reader who is no trainer
 */
public record Visit(
        VisitId id,
        TenantId school,
        Kind kind,
        Instant startsAt,
        PersonId by,
        @Nullable String aim,
        @Nullable Instant doneAt,
        @Nullable Instant droppedAt) {

    /** The longest aim, in characters. */
    public static final int LONGEST_AIM = 200;

    /** How one meets. */
    public enum Kind {
        VISIT,
        CALL
    }

    /** Whether it is still to be made. */
    public boolean open() {
        return doneAt == null && droppedAt == null;
    }

    Visit withoutWords() {
        return new Visit(id, school, kind, startsAt, by, null, doneAt, droppedAt);
    }
}
