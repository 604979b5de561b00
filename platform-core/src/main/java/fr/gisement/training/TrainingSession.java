package fr.gisement.training;

import fr.gisement.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands.
 *
 * @param reason why it was cancelled, in the trainer's words; null when it was not, or nothing was said
 * @param sequence raised by each change that participants must be told of, and by the cancellation
 * @param trainers by family name
 */
public record TrainingSession(
        SessionId id,
        TrainingModule module,
        SessionSheet sheet,
        SessionState state,
        @Nullable String reason,
        int sequence,
        List<Person> trainers,
        SessionCounts counts) {

    /** How long before its beginning people may be noted as present. */
    public static final Duration EARLY = Duration.ofMinutes(30);

    public TrainingSession {
        trainers = List.copyOf(trainers);
    }

    public int freePlaces() {
        return Math.max(0, sheet.capacity() - counts.enrolled());
    }

    public boolean cancelled() {
        return state == SessionState.CANCELLED;
    }

    public boolean begun(Instant now) {
        return !now.isBefore(sheet.start());
    }

    /** Whether people may be noted as present. */
    public boolean doorsOpen(Instant now) {
        return !cancelled() && !now.isBefore(sheet.start().minus(EARLY));
    }

    /** Whether it is behind those who took part: its trainer said so, or its time is over. */
    public boolean over(Instant now) {
        return state == SessionState.HELD || (state == SessionState.PLANNED && !now.isBefore(sheet.end()));
    }
}
