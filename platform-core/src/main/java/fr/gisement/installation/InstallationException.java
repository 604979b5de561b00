package fr.gisement.installation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An installation that cannot be found, started or reached, for a reason that its operator can act on. */
public final class InstallationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way; the arguments of each are told beside it. */
    public enum Reason {
        /** Another application uses the data folder: folder, process id, address. */
        FOLDER_IN_USE,
        /** Another command uses the data folder for a moment, or an application is just starting: folder. */
        FOLDER_BUSY,
        /** Nothing was ever installed in the data folder: folder. */
        NOT_INSTALLED,
        /** The data folder belongs to another user or cannot be written: folder, what the system said. */
        FOLDER_UNUSABLE,
        /** The data folder has data and no secrets: folder. */
        SECRETS_LOST,
        /** Settings of an external installation are missing: their names. */
        SETTINGS_MISSING,
        /** A setting of an external installation cannot be read: its name, what is expected. */
        SETTING_INVALID,
        /** There are no servers to embed for this operating system: its name. */
        NO_SERVERS_FOR_SYSTEM,
        /** PostgreSQL refuses to run as root and the system refuses it a user namespace. */
        ORDINARY_USER_NEEDED,
        /** A server of the data folder's does not start: its name, its log. */
        DOES_NOT_START,
        /** A database server does not answer: address, what it said. */
        UNREACHABLE
    }

    private final Reason reason;

    @SuppressWarnings("serial") // of strings, in a serializable list
    private final List<String> arguments;

    InstallationException(Reason reason, @Nullable Throwable cause, String... arguments) {
        super(reason + " " + List.of(arguments), cause);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    InstallationException(Reason reason, String... arguments) {
        this(reason, null, arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason is about, in the order told at the reason. */
    public List<String> arguments() {
        return arguments;
    }
}
