package fr.gisement.migrations.rollout;

import java.util.List;

/**
 * How a rollout ended.
 *
 * @param total schemas that were behind
 * @param migrated schemas that are at the last version now
 * @param elsewhere schemas that another process was migrating at the same time
 * @param failures schemas set aside, with the reason; the next rollout tries them again
 * @param ending whether it went through
 */
public record RolloutResult(int total, int migrated, int elsewhere, List<Failure> failures, Ending ending) {

    /** How far a rollout got. */
    public enum Ending {
        /** Every schema was tried. */
        COMPLETE,
        /** Too many failed in one wave. */
        STOPPED,
        /** It was told to stop, or the database went away; repeating it goes on where it was. */
        INTERRUPTED
    }

    /** A schema set aside. */
    public record Failure(String schema, String reason) {}

    public RolloutResult {
        failures = List.copyOf(failures);
    }

    /** Whether every schema is at the last version or in another process's hands. */
    public boolean succeeded() {
        return ending == Ending.COMPLETE && failures.isEmpty();
    }
}
