package fr.gisement.app;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command speaks.
 *
 * @param out for what was asked
 * @param err for what is in the way
 * @param redraws whether a line can be written over, as on a screen and unlike in a file
 */
record Terminal(PrintStream out, PrintStream err, boolean redraws, Messages messages) {

    static Terminal system(Map<String, String> environment) {
        boolean screen = System.console() != null && System.console().isTerminal();
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return new Terminal(System.out, System.err, screen && !dumb, Messages.of(environment));
    }

    /** Says a message of the bundle. */
    void say(String key, Object... arguments) {
        out.println(messages.get(key, arguments));
        out.flush();
    }

    /** Says on the error stream what is in the way. */
    void complain(String key, Object... arguments) {
        err.println(messages.get(key, arguments));
        err.flush();
    }
}
