package fr.gisement.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session, and how the person signed in stands to it.
 *
 * @param state null when they never did
 * @param line their place in the waiting list, from 1; 0 when they do not wait
 * @param presence null while it is not known
 * @param answered whether they have said what they thought of it
 */
public record MySession(
        TrainingSession session,
        @Nullable EnrolmentState state,
        int line,
        @Nullable Presence presence,
        boolean answered) {

    public boolean standing() {
        return state != null && state != EnrolmentState.WITHDRAWN;
    }

    /** Whether one's opinion is asked for. */
    public boolean toEvaluate(Instant now) {
        return presence == Presence.PRESENT && !answered && session.over(now);
    }
}
