package fr.gisement.tenancy.registry;

import fr.gisement.installation.Installation;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryUnavailableException;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.TenantRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the whole registry in memory and watches for changes on a thread of its own: at every piece of news from Redis,
 * often while Redis is away, now and then while it is there.
 */
public final class CachedTenantRegistry implements TenantRegistry, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CachedTenantRegistry.class);

    private final RegistryReader reader;
    private final RegistryNews news;
    private final TenancyProperties.Registry settings;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("registry-watch").daemon().factory());
    private final AtomicBoolean refreshQueued = new AtomicBoolean();
    private volatile @Nullable RegistrySnapshot snapshot;
    private long lastPoll;
    private boolean readable = true;

    /**
     * A registry that watches from now on.
     *
     * @param platform connections of the platform's login
     */
    public CachedTenantRegistry(Installation installation, DataSource platform, TenancyProperties.Registry settings) {
        this.reader = new RegistryReader(platform);
        this.settings = settings;
        String redis = installation.redisUri();
        news = redis == null
                ? RegistryNews.NONE
                : new RedisRegistryNews(
                        redis,
                        installation.naming().prefix() + ":registry",
                        settings.redisTimeout(),
                        this::queueRefresh);
        lastPoll = System.nanoTime() - settings.pollWithRedis().toNanos();
        ScheduledFuture<?> _ =
                watch.scheduleWithFixedDelay(this::watch, 0, settings.poll().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public RegistrySnapshot snapshot() {
        RegistrySnapshot known = snapshot;
        return known != null ? known : read();
    }

    @Override
    public void refresh() {
        read();
    }

    private synchronized RegistrySnapshot read() {
        try {
            RegistrySnapshot known = snapshot;
            if (known == null || !known.version().equals(reader.version())) {
                known = reader.read();
                snapshot = known;
            }
            return known;
        } catch (DataAccessException | TransactionException e) {
            throw new RegistryUnavailableException(e);
        }
    }

    @Override
    public void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell();
                }
            });
        } else {
            tell();
        }
    }

    private void tell() {
        news.announce();
        refresh();
    }

    /** Whether news of other processes' changes arrives over Redis now; the database is asked often while it does not. */
    public boolean hearsNews() {
        return news.flowing();
    }

    private void queueRefresh() {
        if (refreshQueued.compareAndSet(false, true)) {
            try {
                watch.execute(this::poll);
            } catch (RejectedExecutionException e) {
                log.debug("News came after the end", e);
            }
        }
    }

    private void watch() {
        try {
            news.tend();
        } catch (RuntimeException e) {
            log.warn("Redis' connections cannot be tended", e);
        }
        long sincePoll = System.nanoTime() - lastPoll;
        if (!news.flowing() || sincePoll >= settings.pollWithRedis().toNanos()) {
            poll();
        }
    }

    private void poll() {
        refreshQueued.set(false);
        lastPoll = System.nanoTime();
        try {
            read();
            readable = true;
        } catch (RuntimeException e) {
            if (readable) {
                log.warn("{}; what was read last goes on", e.getMessage());
            }
            readable = false;
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        news.close();
    }
}
