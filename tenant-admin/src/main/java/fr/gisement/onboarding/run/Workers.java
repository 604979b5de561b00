package fr.gisement.onboarding.run;

import fr.gisement.migrations.Transactions;
import fr.gisement.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Does the items of an import with several connections, those of one tenant one after the other. */
final class Workers {

    /** What is done with one item. */
    interface Task {

        /** Does it, in one transaction. */
        void run(Connection owner, ImportItem item) throws SQLException;

        /** Notes that it could not be done, in a transaction of its own. */
        void failed(Connection owner, ImportItem item, String reason) throws SQLException;
    }

    private static final int ATTEMPTS = 3;
    private static final int SECONDS_TO_ANSWER = 5;

    private final DataSource owner;
    private final int workers;
    private final ProgressListener listener;
    private final int total;
    private final AtomicInteger done;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** @param done how many items of the total were done before */
    Workers(DataSource owner, int workers, ProgressListener listener, int done, int total) {
        this.owner = owner;
        this.workers = workers;
        this.listener = listener;
        this.done = new AtomicInteger(done);
        this.total = total;
    }

    /**
     * Does the items; after a stop it does none.
     *
     * @return false when it stopped before the end because the listener or an interrupt said so
     * @throws SQLException when the database is gone; what was not done is as it was
     */
    boolean run(List<ImportItem> items, Task task) throws SQLException {
        Queue<List<ImportItem>> queue = new ConcurrentLinkedQueue<>(byTenant(items));
        Callable<@Nullable Void> worker = () -> {
            work(queue, task);
            return null;
        };
        int count = Math.clamp(queue.size(), 1, workers);
        List<Future<@Nullable Void>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("onboarding-", 1).factory())) {
            for (int i = 0; i < count; i++) {
                futures.add(executor.submit(worker));
            }
        }
        for (Future<@Nullable Void> future : futures) {
            if (future.state() == Future.State.FAILED) {
                Throwable failure = future.exceptionNow();
                if (failure instanceof SQLException sql) {
                    throw sql;
                }
                throw new IllegalStateException(failure);
            }
        }
        return !stopped.get();
    }

    private static Collection<List<ImportItem>> byTenant(List<ImportItem> items) {
        Map<TenantId, List<ImportItem>> tenants = new LinkedHashMap<>();
        items.forEach(item -> tenants.computeIfAbsent(item.tenant(), tenant -> new ArrayList<>(1))
                .add(item));
        return tenants.values();
    }

    private void work(Queue<List<ImportItem>> queue, Task task) throws SQLException {
        boolean finished = false;
        try (Connection connection = owner.getConnection()) {
            // What a crash takes back it takes back whole, journal included, and is done again; the commit that ends
            // the
            // import waits for the disk and with it for all before it.
            Sql.update(connection, "set synchronous_commit = off");
            try {
                for (List<ImportItem> items = queue.poll(); items != null; items = queue.poll()) {
                    for (ImportItem item : items) {
                        if (mustStop()) {
                            return;
                        }
                        attempt(connection, item, task);
                        progress(item);
                    }
                }
                finished = true;
            } finally {
                if (!connection.isClosed()) {
                    Sql.update(connection, "reset synchronous_commit");
                }
            }
        } finally {
            if (!finished) {
                stopped.set(true);
            }
        }
    }

    private boolean mustStop() {
        return stopped.get() || Thread.currentThread().isInterrupted() || listener.cancelled();
    }

    private static void attempt(Connection connection, ImportItem item, Task task) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                Transactions.run(connection, () -> task.run(connection, item));
                return;
            } catch (SQLException | RuntimeException e) {
                if (!connection.isValid(SECONDS_TO_ANSWER)) {
                    throw e;
                }
                if (attempt == ATTEMPTS || !mayPass(e)) {
                    String reason = String.valueOf(e.getMessage());
                    Transactions.run(connection, () -> task.failed(connection, item, reason));
                    return;
                }
            }
        }
    }

    /** Deadlocks, serialisation, lock timeouts, and roles changed by two transactions at once. */
    private static boolean mayPass(Exception e) {
        String state = e instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        return state.startsWith("40") || state.equals("55P03") || state.equals("XX000");
    }

    private void progress(ImportItem item) {
        synchronized (done) {
            listener.progress(done.incrementAndGet(), total, item.name());
        }
    }
}
