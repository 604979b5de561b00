package fr.gisement.redis;

import fr.gisement.installation.Installation;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis, if there is one and it answers. A question is waited for {@link RedisProperties#timeout()} at most; after one
 * that failed, nothing is asked for {@link RedisProperties#pause()}, so a dead or silent Redis costs a page nothing.
 */
public final class SharedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedRedis.class);

    /** How soon listening is tried again that could not begin. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Who only listens would not notice otherwise that nobody is there any more. */
    private static final SocketOptions.KeepAliveOptions KEPT_ALIVE = SocketOptions.KeepAliveOptions.builder()
            .enable()
            .idle(Duration.ofSeconds(10))
            .interval(Duration.ofSeconds(5))
            .count(3)
            .build();

    /** What is asked of Redis. */
    @FunctionalInterface
    public interface Command<T> extends Function<RedisAsyncCommands<String, String>, CompletionStage<T>> {}

    private final String prefix;
    private final RedisProperties properties;
    private final List<Runnable> onConnected = new CopyOnWriteArrayList<>();
    private final @Nullable RedisURI address;
    private final @Nullable ClientResources resources;
    private final @Nullable RedisClient client;
    private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connection;
    private CompletableFuture<?> last = CompletableFuture.completedFuture("");
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile boolean closed;

    /** Connects when something is first asked; whoever makes it closes it. */
    public SharedRedis(Installation installation, RedisProperties properties) {
        this.prefix = installation.naming().prefix();
        this.properties = properties;
        String uri = installation.redisUri();
        if (uri == null) {
            this.address = null;
            this.resources = null;
            this.client = null;
        } else {
            this.address = RedisURI.create(uri);
            this.address.setTimeout(properties.timeout());
            this.resources = resources();
            this.client = client(this.resources);
        }
    }

    /** A key of this installation's, made of parts. */
    public String key(String... parts) {
        return prefix + ":" + String.join(":", parts);
    }

    /** The answer to a command; empty when Redis is away or has none. */
    public <T> Optional<T> ask(Command<T> command) {
        CompletableFuture<T> answer = tell(command);
        try {
            return Optional.ofNullable(answer.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            failed(e);
        } catch (ExecutionException e) {
            LOG.trace("No answer from Redis", e); // noted where it failed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Sends a command after those sent before and does not wait; it fails at once while Redis is away. */
    public <T> CompletableFuture<T> tell(Command<T> command) {
        if (Instant.now().isBefore(pausedUntil)) {
            return CompletableFuture.failedFuture(new IllegalStateException("Redis is away"));
        }
        return inOrder(command).thenCompose(answer -> answer).whenComplete((answer, failure) -> {
            if (failure != null) {
                failed(failure);
            }
        });
    }

    /** While a connection is made commands wait for it, and futures themselves would let the last one go first. */
    private synchronized <T> CompletableFuture<CompletionStage<T>> inOrder(Command<T> command) {
        CompletableFuture<CompletionStage<T>> sent = last.handle((before, failure) -> before)
                .thenCombine(connection(), (before, open) -> command.apply(open.async()));
        last = sent;
        return sent;
    }

    /** Whether it answered when it was last asked; false when there is none. */
    public synchronized boolean available() {
        return connection != null
                && connection.state() == Future.State.SUCCESS
                && connection.resultNow().isOpen()
                && !Instant.now().isBefore(pausedUntil);
    }

    /** Has something done each time that Redis is connected, when it may have forgotten everything; it must not wait. */
    public void onConnected(Runnable task) {
        onConnected.add(task);
    }

    /** Whether the installation has a Redis at all, away or not. */
    public boolean exists() {
        return client != null;
    }

    /**
     * Hears what is published on the channels of a pattern, from now on: a connection that is lost, or cannot be made
     * yet, is made again by itself.
     */
    public void listen(String pattern, ChannelListener listener) {
        if (client == null || address == null || closed) {
            return;
        }
        CompletionStage<Void> _ = client.connectPubSubAsync(StringCodec.UTF8, address)
                .thenCompose(open -> subscribe(open, pattern, listener))
                .exceptionally(failure -> {
                    LOG.debug("Redis cannot be listened to yet", failure);
                    CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(() -> listen(pattern, listener));
                    return null;
                });
    }

    private static CompletionStage<Void> subscribe(
            StatefulRedisPubSubConnection<String, String> open, String pattern, ChannelListener listener) {
        open.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String matched, String channel, String text) {
                listener.message(channel, text);
            }

            @Override
            public void psubscribed(String matched, long count) {
                listener.subscribed();
            }
        });
        return open.async().psubscribe(pattern).whenComplete((done, failure) -> {
            if (failure != null) {
                CompletableFuture<Void> _ = open.closeAsync();
            }
        });
    }

    private synchronized CompletableFuture<StatefulRedisConnection<String, String>> connection() {
        if (client == null || address == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("There is no Redis"));
        }
        if (connection == null || connection.isCompletedExceptionally()) {
            connection = client.connectAsync(StringCodec.UTF8, address).toCompletableFuture();
        }
        return connection;
    }

    private void failed(Throwable failure) {
        if (client != null && Instant.now().isAfter(pausedUntil)) {
            LOG.warn("Redis does not answer: {}", String.valueOf(failure.getMessage()));
            pausedUntil = Instant.now().plus(properties.pause());
        }
    }

    private static ClientResources resources() {
        return DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(
                        Delay.exponential(Duration.ofMillis(200), Duration.ofSeconds(5), 2, TimeUnit.MILLISECONDS))
                .build();
    }

    private RedisClient client(ClientResources shared) {
        RedisClient made = RedisClient.create(shared);
        made.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(properties.timeout())
                        .keepAlive(KEPT_ALIVE)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(properties.timeout()))
                .build());
        made.addListener(new RedisConnectionStateAdapter() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> connected, SocketAddress from) {
                pausedUntil = Instant.MIN;
                onConnected.forEach(Runnable::run);
            }
        });
        return made;
    }

    @Override
    public void close() {
        closed = true;
        if (client != null && resources != null) {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
            Future<Boolean> _ = resources.shutdown(0, 2, TimeUnit.SECONDS);
        }
    }
}
