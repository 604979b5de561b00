package fr.gisement.news;

import fr.gisement.installation.Installation;
import fr.gisement.redis.ChannelListener;
import fr.gisement.redis.SharedRedis;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.NoTenantException;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says on all nodes that something in a tenant became another, once that is committed. On this node it is heard with Redis
 * or without; on the others within moments, or when Redis is back. Only identifiers travel: who hears of a thing reads it
 * again, under rights of their own.
 */
public final class TenantNews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TenantNews.class);
    private static final String CHANNEL = "news";
    private static final int TELLERS = 4;
    private static final int KEPT = 1_000;
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final SharedRedis redis;
    private final TenantRegistry registry;
    private final SealedNews sealed;
    private final String node = UUID.randomUUID().toString();
    private final Set<News> unsent = new LinkedHashSet<>();
    private final ScheduledExecutorService tellers;
    private final Audience audience;

    TenantNews(SharedRedis redis, TenantRegistry registry, Installation installation) {
        this.redis = redis;
        this.registry = registry;
        this.sealed = new SealedNews(installation);
        this.tellers = new ScheduledThreadPoolExecutor(
                TELLERS,
                Thread.ofPlatform().name("news-", 0).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy()); // who publishes while the node ends has published
        this.audience = new Audience(tellers);
        if (redis.exists()) {
            redis.listen(redis.key(CHANNEL, "*"), new FromElsewhere());
            ScheduledFuture<?> _ = tellers.scheduleWithFixedDelay(
                    this::sendAgain, AGAIN.toMillis(), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Says that a thing of the current tenant became another, when the transaction in progress has committed.
     *
     * @param id identifiers alone: digits of them, hyphens, and a slash between two
     * @throws NoTenantException when there is no tenant
     */
    public void announce(String topic, String id) {
        Tenant tenant = CurrentTenant.required();
        News news = new News(tenant.id(), tenant.epoch(), topic, id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    say(news);
                }
            });
        } else {
            say(news);
        }
    }

    /** Listens to a topic of a tenant. The listener is told on a thread of its own, without tenant or person. */
    public Listening listen(TenantId tenant, String topic, NewsListener listener) {
        return audience.add(tenant, topic, listener);
    }

    /** How often there was news of a tenant: who read first and listens later missed nothing when it is unchanged. */
    public long heard(TenantId tenant) {
        return audience.heard(tenant);
    }

    /** How many listen on this node. */
    public int listeners() {
        return audience.size();
    }

    private void say(News news) {
        audience.note(news);
        audience.tell(news);
        if (redis.exists()) {
            send(news);
        }
    }

    private void send(News news) {
        String channel = redis.key(CHANNEL, news.tenant().toString());
        CompletableFuture<Long> _ = redis.<Long>tell(commands -> commands.publish(channel, sealed.write(node, news)))
                .whenComplete((receivers, failure) -> {
                    if (failure != null) {
                        keep(news);
                    }
                });
    }

    /** What could not be said is said later; a long silence forgets the oldest. */
    private void keep(News news) {
        synchronized (unsent) {
            unsent.add(news);
            if (unsent.size() > KEPT) {
                unsent.remove(unsent.iterator().next());
            }
        }
    }

    private void sendAgain() {
        List<News> again;
        synchronized (unsent) {
            again = List.copyOf(unsent);
            unsent.clear();
        }
        again.forEach(this::send);
    }

    /** What other nodes say, if it was them. */
    private final class FromElsewhere implements ChannelListener {

        @Override
        public void message(String channel, String text) {
            sealed.read(text)
                    .filter(letter -> channel.equals(
                            redis.key(CHANNEL, letter.news().tenant().toString())))
                    .ifPresentOrElse(this::heard, () -> LOG.debug("News that this installation did not write"));
        }

        private void heard(SealedNews.Letter letter) {
            News news = letter.news();
            if (!letter.node().equals(node)) {
                audience.note(news);
                if (audience.listens(news)) {
                    tellers.execute(() -> tell(news));
                }
            }
        }

        private void tell(News news) {
            registry.snapshot()
                    .find(news.tenant())
                    .filter(tenant -> tenant.epoch() == news.epoch())
                    .ifPresent(tenant -> audience.tell(news));
        }

        @Override
        public void subscribed() {
            audience.missed();
        }
    }

    @Override
    public void close() {
        tellers.shutdownNow();
    }
}
