package fr.gisement.operations;

import fr.gisement.onboarding.run.ProgressListener;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An operation while it is done: its work tells where it is and asks whether to stop, as often as it likes; a clock
 * writes the one to the table and reads the other there, a few times a second.
 */
final class OperationRun implements ProgressListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OperationRun.class);
    private static final Duration PACE = Duration.ofMillis(300);

    /** Work that stops at a good place when its thread is interrupted. */
    interface Stoppable<T, X extends Exception> {
        T run() throws X;
    }

    /** Where an operation is. */
    record Position(int done, int total, @Nullable Integer secondsLeft, OperationStep step, String name) {}

    private final OperationLedger ledger;
    private final OperationTask task;
    private final OperationStep counted;
    private final BooleanSupplier closing;
    private final ScheduledFuture<?> clock;
    private final Thread thread = Thread.currentThread();
    private volatile Position position;
    private volatile boolean asked;
    private volatile boolean interruptible;
    private int doneBefore = -1;
    private Instant since = Instant.EPOCH;

    /**
     * Begins to follow; the calling thread is the one that works.
     *
     * @param counted the step while tenants are counted
     * @param closing whether the worker is told to end
     */
    OperationRun(
            OperationLedger ledger,
            OperationTask task,
            OperationStep counted,
            BooleanSupplier closing,
            ScheduledExecutorService clocks) {
        this.ledger = ledger;
        this.task = task;
        this.counted = counted;
        this.closing = closing;
        this.asked = task.stopping();
        this.position = new Position(0, 0, null, counted, "");
        this.clock = clocks.scheduleWithFixedDelay(this::tick, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Says what is being done, until the next call. */
    void step(OperationStep step) {
        Position now = position;
        position = new Position(now.done(), now.total(), null, step, "");
    }

    @Override
    public synchronized void progress(int done, int total, String name) {
        progress(counted, done, total, name);
    }

    synchronized void progress(OperationStep step, int done, int total, String name) {
        if (doneBefore < 0) {
            doneBefore = Math.max(0, done - 1);
            since = Instant.now();
        }
        position = new Position(done, total, secondsLeft(done, total), step, name);
    }

    /** Whether to stop at the next good place. */
    @Override
    public boolean cancelled() {
        return asked || closing.getAsBoolean();
    }

    /** Whether somebody asked to stop, rather than the worker being told to end. */
    boolean asked() {
        return asked;
    }

    /** Runs work that stops when its thread is interrupted, and interrupts it when it is to stop. */
    <T, X extends Exception> T interruptibly(Stoppable<T, X> work) throws X {
        interruptible = true;
        try {
            if (cancelled()) {
                thread.interrupt();
            }
            return work.run();
        } finally {
            synchronized (this) {
                interruptible = false;
            }
            Thread.interrupted();
        }
    }

    private void tick() {
        try {
            asked |= ledger.progress(task, position);
        } catch (RuntimeException e) {
            LOG.debug("The progress of {} was not noted", task.id(), e);
        }
        if (cancelled()) {
            synchronized (this) {
                if (interruptible) {
                    thread.interrupt();
                }
            }
        }
    }

    private @Nullable Integer secondsLeft(int done, int total) {
        int here = done - doneBefore;
        long spent = Duration.between(since, Instant.now()).toMillis();
        return here < 3 || total <= done ? null : (int) Math.ceilDiv(spent * (total - done), here * 1000L);
    }

    @Override
    public void close() {
        clock.cancel(false);
    }
}
