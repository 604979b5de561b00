package fr.gisement.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the staff of a school use their accounts; nobody's name.
 *
 * @param people who work there today
 * @param activated how many of them ever set a password
 * @param knownSince when the first of them was known to the platform; null when there is nobody
 * @param lastSignIn when one of them last signed in; null when nobody did
 */
public record Presence(
        int people,
        int activated,
        @Nullable Instant knownSince,
        @Nullable Instant lastSignIn) {

    /** Nobody works there. */
    public static final Presence NOBODY = new Presence(0, 0, null, null);
}
