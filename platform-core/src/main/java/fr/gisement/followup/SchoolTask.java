package fr.gisement.followup;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a trainer has to do for a school.
 *
 * @param dueOn the last day it is in time
 * @param by whose task it is
 */
public record SchoolTask(
        UUID id,
        TenantId school,
        String title,
        LocalDate dueOn,
        PersonId by,
        @Nullable Instant doneAt) {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 200;

    public boolean open() {
        return doneAt == null;
    }

    /** Whether it should have been done before that day. */
    public boolean overdue(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }
}
