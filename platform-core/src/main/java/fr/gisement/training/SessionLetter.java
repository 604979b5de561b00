package fr.gisement.training;

import fr.gisement.identity.Person;

/**
 * Something to tell somebody by mail about a session.
 *
 * @param sequence how many letters about the session they had before: a calendar takes a later one for the newer
 */
public record SessionLetter(Occasion occasion, Person to, TrainingSession session, int sequence) {

    /** Why a letter is written. */
    public enum Occasion {
        /** They have a place, at once or since somebody gave theirs back. */
        PLACE,
        /** The session is another time, elsewhere, or by somebody else. */
        CHANGED,
        /** They have the place no longer. */
        GIVEN_BACK,
        /** The session does not take place. */
        CANCELLED,
        /** It is soon. */
        REMINDER
    }

    /** Whether it takes the session out of their calendar. */
    public boolean takesOut() {
        return occasion == Occasion.GIVEN_BACK || occasion == Occasion.CANCELLED;
    }
}
