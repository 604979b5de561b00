package fr.gisement.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be closed when the process ends, whichever way: in the reverse order of its opening, once. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Deque<Runnable> open = new ArrayDeque<>();
    private volatile boolean begun;

    /** Closes, too, when the process is told to end. */
    static Closing atExit() {
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "closing"));
        return closing;
    }

    /**
     * Does work that may take long on the calling thread, which is interrupted when the process is told to end; the end
     * then waits a while for the work to come to a good place.
     */
    <T> T interruptibly(Callable<T> work) throws Exception {
        Thread worker = Thread.currentThread();
        CountDownLatch finished = new CountDownLatch(1);
        add(() -> {
            if (finished.getCount() > 0) {
                worker.interrupt();
                await(finished);
            }
        });
        try {
            return work.call();
        } finally {
            finished.countDown();
        }
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

    private static void await(CountDownLatch finished) {
        try {
            if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The work under way did not stop within {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
