package fr.gisement.session;

import org.jspecify.annotations.Nullable;

/**
 * The part of a session that outlives its node. It names nobody.
 *
 * @param identity the text of who it belongs to; null before a sign-in
 * @param csrf the token of its forms; null when it showed none
 * @param created in milliseconds of the epoch
 * @param used when somebody last did something, in milliseconds of the epoch
 */
record SharedSession(@Nullable String identity, @Nullable String csrf, long created, long used) {

    /** Whether the other says the same of whose session it is. */
    boolean belongsAs(@Nullable SharedSession other) {
        return other != null
                && java.util.Objects.equals(identity, other.identity)
                && java.util.Objects.equals(csrf, other.csrf);
    }
}
