package fr.gisement.training;

/** What was asked for cannot be done with the session as it is. */
public final class TrainingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The session is cancelled. */
        CANCELLED,
        /** The session has begun, or is over. */
        BEGUN,
        /** The session has not begun. */
        NOT_BEGUN,
        /** The session is for others. */
        NOT_INVITED,
        /** The person was not there, as far as is known. */
        NOT_PRESENT,
        /** The person has said already what they thought. */
        SAID_ALREADY,
        /** Somebody is noted as present: the session took place. */
        SOMEBODY_CAME,
        /** The person works in no school of the circonscription. */
        NO_TEACHER,
        /** Whether another circonscription has the person's time cannot be read now; it can in a moment. */
        ELSEWHERE_UNKNOWN
    }

    private final Reason reason;

    TrainingRefusedException(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
