package fr.gisement.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be closed when the process ends, whichever way: in the reverse order of its opening, once. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<Runnable> open = new ArrayDeque<>();
    private volatile boolean begun;

    /** Closes, too, when the process is told to end. */
    static Closing atExit() {
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "closing"));
        return closing;
    }

    /** Adds what is to be closed before everything added so far; closes it at once if the end has begun. */
    synchronized void add(Runnable close) {
        if (begun) {
            close.run();
        } else {
            open.push(close);
        }
    }

    boolean begun() {
        return begun;
    }

    @Override
    public synchronized void close() {
        begun = true;
        while (!open.isEmpty()) {
            try {
                open.pop().run();
            } catch (RuntimeException e) {
                LOG.warn("Could not close in order", e);
            }
        }
    }
}
