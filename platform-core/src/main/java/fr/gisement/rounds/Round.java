package fr.gisement.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is done again and again, one time after the other, as long as the application runs. What fails is tried
 * again at the next turn; a row of failures is told once, and so is its end.
 */
public final class Round implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Runnable turn;
    private boolean failing;
    private @Nullable ScheduledExecutorService thread;

    /**
     * @param name for the log and the thread
     * @param pause between the end of a turn and the next
     * @param turn runs without tenant and person; to be interrupted at the application's end
     */
    public Round(String name, Duration pause, Runnable turn) {
        this.name = name;
        this.pause = pause;
        this.turn = turn;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name(name).daemon().factory());
            ScheduledFuture<?> _ =
                    begun.scheduleWithFixedDelay(this::attempt, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
            thread = begun;
        }
    }

    private void attempt() {
        try {
            turn.run();
            if (failing) {
                LOG.info("{} goes on", name);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("{} failed, and is tried again", name, e);
            }
            failing = true;
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            try {
                if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("{} did not end in time", name);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
