package fr.gisement.app;

import java.util.List;

/** A command that cannot go on, with the message that tells why. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String key;

    @SuppressWarnings("serial") // of strings and numbers, in a serializable list
    private final List<Object> arguments;

    CommandException(int exitCode, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.exitCode = exitCode;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    int exitCode() {
        return exitCode;
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
