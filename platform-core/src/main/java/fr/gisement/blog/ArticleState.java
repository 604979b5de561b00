package fr.gisement.blog;

/** Where an article stands. */
public enum ArticleState {
    /** Never published: only its writers know of it. */
    DRAFT,
    /** What is read is what was written last. */
    PUBLISHED,
    /** Read as it was published, with changes its readers do not see yet. */
    CHANGED,
    /** Taken back: its readers no longer see it. */
    WITHDRAWN;

    /** Whether readers see it. */
    public boolean read() {
        return this == PUBLISHED || this == CHANGED;
    }
}
