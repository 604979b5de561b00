package fr.gisement.onboarding.directory;

/**
 * What to take of a directory.
 *
 * @param includePrivate take private schools too
 */
public record ReadOptions(boolean includePrivate) {

    /** State schools alone. */
    public static final ReadOptions DEFAULT = new ReadOptions(false);
}
