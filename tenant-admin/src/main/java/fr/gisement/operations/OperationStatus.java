package fr.gisement.operations;

import fr.gisement.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation at one moment.
 *
 * @param tenant which tenant it is about; null when it is about none alone
 * @param subject what it is about, as it was called when it was asked for: a tenant, a file, a schema, or nothing
 * @param requestedBy the name of who asked
 * @param startedAt null until a worker took it
 * @param endedAt null while it waits or runs
 * @param stopping whether somebody asked to interrupt it
 * @param done how many of {@code total} are done
 * @param total 0 while nobody knows
 * @param remaining how long it will still take, judged by the pace so far; null while nobody can tell
 * @param stepName what exactly it is at, such as a school's name; may be empty
 * @param outcome what there is to tell once it ended; null when there is nothing
 * @param failure why it failed and what to do; null unless it did
 */
public record OperationStatus(
        OperationId id,
        OperationKind kind,
        @Nullable TenantId tenant,
        String subject,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        OperationState state,
        boolean stopping,
        int done,
        int total,
        @Nullable Duration remaining,
        OperationStep step,
        String stepName,
        @Nullable OperationOutcome outcome,
        @Nullable Told failure) {

    /** A worker takes what waits within a second or two; later than this, there is none. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public boolean ended() {
        return state.ended();
    }

    /** Whether it has waited so long that no worker seems to be there. */
    public boolean neglected(Instant now) {
        return state == OperationState.WAITING && requestedAt.plus(PATIENCE).isBefore(now);
    }
}
