package fr.gisement.fleetview;

import java.time.Instant;

/** The last sign of life of a space, and of which sort it is. */
public record SpaceActivity(Instant at, Kind kind) {

    /** What the sign was. */
    public enum Kind {
        /** Somebody of its staff signed in. */
        SIGN_IN,
        /** The space itself told the platform something. */
        WORK
    }
}
