package fr.gisement.assignment;

import fr.gisement.identity.Person;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's right in a circonscription, past, present or to come.
 *
 * @param role {@link Role#ERUN} or {@link Role#IEN}
 * @param from when it begins
 * @param end when it ends, that moment excluded; null when that is open
 * @param share how much of a trainer's time it takes, in percent; null for an inspector
 */
public record Assignment(
        AssignmentId id,
        TenantId circonscription,
        Person person,
        Role role,
        Instant from,
        @Nullable Instant end,
        @Nullable Integer share) {

    /** How it stands at a moment. */
    public enum State {
        TO_COME,
        CURRENT,
        ENDED
    }

    public State at(Instant moment) {
        if (end != null && !end.isAfter(moment)) {
            return State.ENDED;
        }
        return from.isAfter(moment) ? State.TO_COME : State.CURRENT;
    }

    /** Whether both hold at some moment; a span's end is not part of it. */
    public boolean meets(Instant otherFrom, @Nullable Instant otherEnd) {
        return (end == null || otherFrom.isBefore(end)) && (otherEnd == null || from.isBefore(otherEnd));
    }
}
