package fr.gisement.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as it stands in the circonscription's own tables, without names. */
record SessionRow(
        SessionId id,
        SessionSheet sheet,
        SessionState state,
        @Nullable String reason,
        int sequence,
        SessionCounts counts) {

    boolean open(Instant now) {
        return state == SessionState.PLANNED && now.isBefore(sheet.start());
    }

    boolean begun(Instant now) {
        return !now.isBefore(sheet.start());
    }

    /** Whether people may be noted as present: some come early. */
    boolean doorsOpen(Instant now) {
        return !now.isBefore(sheet.start().minus(TrainingSession.EARLY));
    }

    /** As {@link TrainingSession#over}. */
    boolean over(Instant now) {
        return state == SessionState.HELD || (state == SessionState.PLANNED && !now.isBefore(sheet.end()));
    }

    boolean full() {
        return counts.enrolled() >= sheet.capacity();
    }
}
