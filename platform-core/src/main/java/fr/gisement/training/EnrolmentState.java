package fr.gisement.training;

/** How somebody stands to a session. */
public enum EnrolmentState {
    /** They have a place. */
    ENROLLED,
    /** They get the next place that becomes free, in their turn. */
    WAITING,
    /** They came without a place and wait for the trainer to take them in. */
    ASKED,
    /** They had a place or waited for one, and do no longer. */
    WITHDRAWN
}
