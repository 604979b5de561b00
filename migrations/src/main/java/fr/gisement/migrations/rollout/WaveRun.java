package fr.gisement.migrations.rollout;

import fr.gisement.migrations.FleetSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One wave: workers take schemas from a queue, to which a schema that must wait returns. */
final class WaveRun {

    private final DataSource owner;
    private final SchemaMigration migration;
    private final FleetSettings settings;
    private final Progress progress;
    private final int size;
    private final DelayQueue<Attempt> queue = new DelayQueue<>();
    private final AtomicInteger open;
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean serverAway;

    WaveRun(
            DataSource owner,
            SchemaMigration migration,
            FleetSettings settings,
            List<Target> targets,
            Progress progress) {
        this.owner = owner;
        this.migration = migration;
        this.settings = settings;
        this.progress = progress;
        this.size = targets.size();
        this.open = new AtomicInteger(size);
        targets.forEach(target -> queue.add(new Attempt(target, 1, System.nanoTime())));
    }

    /** Returns when every schema was tried, too many failed, the server is away, or this thread is interrupted. */
    void run() {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.workers(), size); i++) {
            workers.add(Thread.ofPlatform().name("rollout-" + i).start(this::work));
        }
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    // Each worker ends after the schema it is at; what is committed stays.
                    interrupted = true;
                    workers.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int failed() {
        return failed.get();
    }

    boolean serverAway() {
        return serverAway;
    }

    /** One failure is an accident; more than the threshold is a bad change set. */
    boolean tooManyFailed() {
        return failed.get() > Math.max(1, (int) (settings.failureThreshold() * size));
    }

    private void work() {
        try (Connection connection = owner.getConnection()) {
            while (open.get() > 0 && !serverAway && !tooManyFailed()) {
                Attempt attempt = queue.poll(50, TimeUnit.MILLISECONDS);
                if (attempt != null) {
                    attempt(connection, attempt);
                }
            }
        } catch (SQLException e) {
            serverAway = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Connection connection, Attempt attempt) throws SQLException {
        Target target = attempt.target();
        try {
            if (migration.apply(connection, target)) {
                progress.migrated(target);
            } else {
                progress.elsewhere(target);
            }
            open.decrementAndGet();
        } catch (SchemaMigrationException e) {
            if (e.serverAway()) {
                serverAway = true;
            } else if (e.passes() && attempt.number() < settings.attempts()) {
                progress.tell(new RolloutEvent.Postponed(target.schema(), attempt.number(), e.reason()));
                queue.add(attempt.next(settings.backOff()));
            } else {
                Ledger.setAside(connection, target, e.version(), e.reason());
                failed.incrementAndGet();
                progress.setAside(target, e.reason());
                open.decrementAndGet();
            }
        }
    }

    private record Attempt(Target target, int number, long due) implements Delayed {

        Attempt next(Duration backOff) {
            return new Attempt(target, number + 1, System.nanoTime() + (backOff.toNanos() << (number - 1)));
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Attempt) other).due);
        }
    }
}
