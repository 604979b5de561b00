package fr.gisement.tenancy.registry;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** News over Redis publish and subscribe. Nothing here ever waits for Redis: a dead one costs a page nothing. */
final class RedisRegistryNews implements RegistryNews {

    private static final Logger log = LoggerFactory.getLogger(RedisRegistryNews.class);

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI address;
    private final String channel;
    private final Runnable onNews;
    private final AtomicBoolean unsent = new AtomicBoolean();

    private @Nullable CompletableFuture<StatefulRedisPubSubConnection<String, String>> listening;
    private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> speaking;
    private @Nullable CompletableFuture<String> pong;
    private volatile boolean flowing;

    /** @param onNews called on a thread of Redis' client: it must not wait */
    RedisRegistryNews(String uri, String channel, Duration timeout, Runnable onNews) {
        this.channel = channel;
        this.onNews = onNews;
        address = RedisURI.create(uri);
        address.setTimeout(timeout);
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(
                        Delay.exponential(Duration.ofMillis(200), Duration.ofSeconds(5), 2, TimeUnit.MILLISECONDS))
                .build();
        client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(timeout).build())
                .timeoutOptions(TimeoutOptions.enabled(timeout))
                .build());
    }

    @Override
    public synchronized void tend() {
        listening = hopeful(listening) ? listening : listen();
        speaking = hopeful(speaking) ? speaking : speak();
        StatefulRedisConnection<String, String> speaker = opened(speaking);
        flowing = speaker != null && opened(listening) != null && pong != null && done(pong);
        if (speaker != null) {
            if (pong == null || pong.isDone()) {
                pong = speaker.async().ping().toCompletableFuture();
            }
            if (unsent.getAndSet(false)) {
                publish(speaker);
            }
        }
    }

    @Override
    public boolean flowing() {
        return flowing;
    }

    @Override
    public synchronized void announce() {
        StatefulRedisConnection<String, String> speaker = opened(speaking);
        if (speaker != null) {
            publish(speaker);
        } else {
            unsent.set(true);
        }
    }

    private void publish(StatefulRedisConnection<String, String> speaker) {
        CompletionStage<Long> _ = speaker.async().publish(channel, "changed").whenComplete((receivers, failure) -> {
            if (failure != null) {
                unsent.set(true);
            }
        });
    }

    private CompletableFuture<StatefulRedisPubSubConnection<String, String>> listen() {
        return attempt(client.connectPubSubAsync(StringCodec.UTF8, address).thenCompose(this::subscribe));
    }

    private CompletionStage<StatefulRedisPubSubConnection<String, String>> subscribe(
            StatefulRedisPubSubConnection<String, String> connection) {
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String from, String text) {
                onNews.run();
            }

            // also after a reconnection: whatever was said meanwhile was missed
            @Override
            public void subscribed(String to, long count) {
                onNews.run();
            }
        });
        return connection.async().subscribe(channel).handle((done, failure) -> {
            if (failure != null) {
                CompletableFuture<Void> _ = connection.closeAsync();
                throw new CompletionException(failure);
            }
            return connection;
        });
    }

    private CompletableFuture<StatefulRedisConnection<String, String>> speak() {
        return attempt(client.connectAsync(StringCodec.UTF8, address));
    }

    private static <T> CompletableFuture<T> attempt(CompletionStage<T> connecting) {
        return connecting
                .whenComplete((connection, failure) -> {
                    if (failure != null) {
                        log.debug("Redis cannot be reached", failure);
                    }
                })
                .toCompletableFuture();
    }

    /** Connected, or about to be; the client itself connects again what was once connected. */
    private static boolean hopeful(@Nullable CompletableFuture<?> attempt) {
        return attempt != null && !attempt.isCompletedExceptionally();
    }

    private static boolean done(CompletableFuture<?> future) {
        return future.isDone() && !future.isCompletedExceptionally();
    }

    private static <T extends StatefulConnection<String, String>> @Nullable T opened(
            @Nullable CompletableFuture<T> attempt) {
        if (attempt == null || !done(attempt)) {
            return null;
        }
        T connection = attempt.join();
        return connection.isOpen() ? connection : null;
    }

    @Override
    public void close() {
        flowing = false;
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        Future<Boolean> _ = resources.shutdown(0, 2, TimeUnit.SECONDS);
    }
}
