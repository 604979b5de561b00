package fr.gisement.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the staff of a school use their accounts; nobody's name.
 *
 * @param people who work there today
 * @param activated how many of them ever set a password; {@link #NOT_TOLD} to who is not to know
 * @param knownSince when the first of them was known to the platform; null when there is nobody
 * @param lastSignIn when one of them last signed in; null when nobody did
 */
public record Presence(
        int people,
        int activated,
        @Nullable Instant knownSince,
        @Nullable Instant lastSignIn) {

    public static final int NOT_TOLD = -1;

    /** Nobody works there. */
    public static final Presence NOBODY = new Presence(0, 0, null, null);

    /** The same without anything of how the accounts are used. */
    public Presence withoutUse() {
        return new Presence(people, NOT_TOLD, knownSince, null);
    }

    /** Whether whoever reads this is told how many accounts are used. */
    public boolean told() {
        return activated != NOT_TOLD;
    }
}
