package fr.gisement.migrations.rollout;

/** Follows a rollout. */
@FunctionalInterface
public interface RolloutListener {

    /** Follows nothing. */
    RolloutListener NONE = event -> {};

    /** Must not throw and should not wait. */
    void on(RolloutEvent event);
}
