package fr.gisement.app;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command speaks.
 *
 * @param out for what was asked
 * @param err for what is in the way
 * @param redraws whether a line can be written over, as on a screen and unlike in a file
 */
record Terminal(PrintStream out, PrintStream err, boolean redraws, Messages messages) {

    @SuppressWarnings("SystemConsoleNull") // depends on how the Java machine was built
    static Terminal system(Map<String, String> environment) {
        Console console = System.console();
        boolean screen = console != null && console.isTerminal();
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

    /** One of the two streams for those who write characters. */
    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
    }
}
