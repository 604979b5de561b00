package fr.gisement.migrations.rollout;

/** What a terminal or a screen can follow of a rollout; told from several threads, one at a time. */
public sealed interface RolloutEvent {

    /** The waves in which schemas are migrated, each only if the one before went well enough. */
    enum Wave {
        /** Spare schemas: nobody's data. */
        SPARES,
        /** A tenth of the tenants. */
        TENTH,
        /** The rest, those last that failed before. */
        REST
    }

    /** A rollout begins. */
    record Started(int total) implements RolloutEvent {}

    /** A wave begins. */
    record WaveStarted(Wave wave, int size) implements RolloutEvent {}

    /** A schema is at the last version. */
    record Migrated(String schema, int done, int total) implements RolloutEvent {}

    /** An attempt failed for a reason that passes, and will be repeated. */
    record Postponed(String schema, int attempt, String reason) implements RolloutEvent {}

    /** A schema was set aside. */
    record SetAside(String schema, String reason, int done, int total) implements RolloutEvent {}

    /** Too many schemas of a wave failed; the waves after it do not begin. */
    record Stopped(Wave wave, int failed, int size) implements RolloutEvent {}

    /** A rollout ended. */
    record Finished(RolloutResult result) implements RolloutEvent {}
}
