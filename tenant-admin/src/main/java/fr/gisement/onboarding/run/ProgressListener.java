package fr.gisement.onboarding.run;

/** Follows an import or an undo; called by one thread at a time, and quickly. */
@FunctionalInterface
public interface ProgressListener {

    /** Follows nothing. */
    ProgressListener NONE = (done, total, name) -> {};

    /**
     * One more tenant is done.
     *
     * @param name of the circonscription or space
     */
    void progress(int done, int total, String name);

    /** Whether to stop cleanly before the next tenant; the rest can be taken up later. */
    default boolean cancelled() {
        return false;
    }
}
