package fr.gisement.usecase;

import org.jspecify.annotations.Nullable;

/**
 * What became of a use case that was proposed to the académie.
 *
 * @param reason why it was declined; null otherwise
 * @param uses how often it was used as the académie's
 */
public record PortalAnswer(State state, @Nullable String reason, int uses) {

    /** How far it is; the texts of the screens bear these names. */
    public enum State {
        PENDING,
        ACCEPTED,
        DECLINED
    }

    static final PortalAnswer UNDER_WAY = new PortalAnswer(State.PENDING, null, 0);
}
