package fr.gisement.redis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.installation.Installation;
import fr.gisement.migrations.FleetNaming;
import fr.gisement.testing.TestRedis;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SharedRedisTests {

    private static final RedisProperties AT_ONCE = new RedisProperties(Duration.ofSeconds(2), Duration.ZERO);

    @Test
    void theDefaultsCostAPageNextToNothing() {
        assertThat(new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("gisement.redis", RedisProperties.class))
                .isEqualTo(new RedisProperties(Duration.ofMillis(300), Duration.ofSeconds(2)));
    }

    @Test
    void whatOneProcessSaysAnotherHears() {
        try (TestRedis server = new TestRedis();
                SharedRedis one = redis(server.uri(), AT_ONCE);
                SharedRedis other = redis(server.uri(), AT_ONCE)) {
            assertThat(one.ask(commands -> commands.set(one.key("word"), "bonjour")))
                    .contains("OK");
            assertThat(other.<String>ask(commands -> commands.get(other.key("word"))))
                    .contains("bonjour");
        }
    }

    @Test
    void commandsSentBeforeThereIsAConnectionKeepTheirOrder() {
        try (TestRedis server = new TestRedis();
                SharedRedis redis = redis(server.uri(), AT_ONCE)) {
            CompletableFuture.allOf(
                            redis.tell(commands -> commands.set("word", "bonjour")),
                            redis.tell(commands -> commands.append("word", " à")),
                            redis.tell(commands -> commands.append("word", " tous")))
                    .join();
            assertThat(redis.<String>ask(commands -> commands.get("word"))).contains("bonjour à tous");
        }
    }

    @Test
    void withoutRedisThereIsNoAnswerAndNoError() {
        try (SharedRedis none = redis(null, AT_ONCE)) {
            assertThat(none.<String>ask(commands -> commands.get("word"))).isEmpty();
        }
    }

    @Test
    void afterAFailureNothingIsAskedForAWhile() {
        AtomicInteger asked = new AtomicInteger();
        try (TestRedis server = new TestRedis();
                SharedRedis redis =
                        redis(server.uri(), new RedisProperties(Duration.ofSeconds(2), Duration.ofHours(1)))) {
            assertThat(redis.<String>ask(commands -> commands.ping())).contains("PONG");
            server.kill();
            Awaitility.await()
                    .until(() -> redis.<String>ask(commands -> commands.ping()).isEmpty());
            Optional<String> answer = redis.ask(commands -> {
                asked.incrementAndGet();
                return commands.ping();
            });
            assertThat(answer).isEmpty();
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void whoeverWaitsForItHearsThatItIsBack() {
        AtomicInteger connected = new AtomicInteger();
        try (TestRedis server = new TestRedis();
                SharedRedis redis = redis(server.uri(), AT_ONCE)) {
            redis.onConnected(connected::incrementAndGet);
            assertThat(redis.<String>ask(commands -> commands.ping())).contains("PONG");
            server.kill();
            server.revive();
            Awaitility.await().untilAsserted(() -> assertThat(connected).hasValueGreaterThanOrEqualTo(2));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(redis.<String>ask(commands -> commands.ping()))
                            .contains("PONG"));
        }
    }

    private static SharedRedis redis(@Nullable String uri, RedisProperties properties) {
        return new SharedRedis(
                new Installation(
                        "jdbc:postgresql://localhost/none",
                        new FleetNaming("redistest"),
                        null,
                        "",
                        "the secret that passwords of logins derive from",
                        uri),
                properties);
    }
}
