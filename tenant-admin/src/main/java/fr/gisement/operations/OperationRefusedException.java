package fr.gisement.operations;

import java.util.List;

/** What was asked for cannot be begun now; the text on screen is {@code operations.refused.<reason>}. */
public final class OperationRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The same is under way, or something it must not meet. Arguments: who asked for that. */
        UNDER_WAY,
        /** No such tenant, schema or rehearsal. */
        UNKNOWN,
        /** The tenant is not in a state that allows it. */
        WRONG_STATE,
        /** The rehearsal has not ended well. */
        NOT_REHEARSED,
        /** A reason must be given. */
        NO_REASON,
        /** Arguments: the file's name, the limit in mebibytes. */
        FILE_TOO_LARGE,
        /** Arguments: the file's name. */
        FILE_EMPTY,
        /** Nothing was interrupted. */
        NOTHING_TO_RESUME,
        /** There is no onboarding to take back. */
        NOTHING_TO_UNDO,
        /** What was given as an e-mail address is none. */
        NO_ADDRESS,
        /** The platform does not know the person, and no name was given. */
        NO_NAME,
        /** The end comes before the beginning. */
        DATES_REVERSED,
        /** A trainer's share of time is missing, or not from 1 to 100. */
        WRONG_SHARE,
        /** The assignment has ended, or there is none. */
        ASSIGNMENT_OVER,
        /** Arguments: whose they are. */
        ALREADY_ASSIGNED,
        /** Arguments: whose time it is, the sum of the shares in percent. */
        SHARE_EXCEEDED
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    OperationRefusedException(Reason reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** The key of the text to show. */
    public String key() {
        return "operations.refused." + reason;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
