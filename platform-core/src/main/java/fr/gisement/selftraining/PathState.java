package fr.gisement.selftraining;

/** Whether teachers find a path. */
public enum PathState {
    /** It is being written and was never published; no path comes back to here. */
    DRAFT,
    /** Teachers may follow it. */
    PUBLISHED,
    /** It was published and is no more; who finished it has finished it. */
    WITHDRAWN
}
