package fr.gisement.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.redis.RedisProperties;
import fr.gisement.redis.SharedRedis;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes of one installation, with a Redis that comes and goes and that strangers write to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantNewsTests {

    private static final String TOPIC = "blog";

    /** Said until both nodes are connected. */
    private static final String KNOCK = "0";

    private final TestRedis redis = new TestRedis();
    private final TestInstallation installation = TestInstallation.create();
    private final TenantId jaures = installation.school("jaures", installation.circonscription("auchel"));
    private final TenantId curie = installation.school("curie", installation.circonscription("lens"));
    private final ConfigurableApplicationContext node =
            IntegrationApplication.start(installation.installation(redis.uri()), Map.of());
    private final SharedRedis othersRedis = new SharedRedis(
            installation.installation(redis.uri()), new RedisProperties(Duration.ofSeconds(5), Duration.ZERO));
    private final TenantNews one = node.getBean(TenantNews.class);
    private final TenantNews other =
            new TenantNews(othersRedis, node.getBean(TenantRegistry.class), installation.installation(redis.uri()));
    private final List<Set<String>> here = new CopyOnWriteArrayList<>();
    private final List<Set<String>> there = new CopyOnWriteArrayList<>();

    private List<Listening> listening = List.of();

    @BeforeEach
    void listen() {
        here.clear();
        there.clear();
        listening = List.of(one.listen(jaures, TOPIC, here::add), other.listen(jaures, TOPIC, there::add));
        Awaitility.await().untilAsserted(() -> {
            announce(KNOCK);
            assertThat(there).contains(Set.of(KNOCK));
        });
    }

    @AfterEach
    void listenNoMore() {
        listening.forEach(Listening::close);
    }

    @AfterAll
    void stop() {
        other.close();
        othersRedis.close();
        node.close();
        installation.close();
        redis.close();
    }

    @Test
    void whatIsCommittedIsHeardOnBothNodesAndWhatIsRolledBackOnNone() {
        TransactionTemplate transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        CurrentTenant.run(
                tenant(jaures),
                () -> transaction.executeWithoutResult(begun -> {
                    one.announce(TOPIC, "0bad");
                    begun.setRollbackOnly();
                }));
        CurrentTenant.run(
                tenant(jaures),
                () -> transaction.executeWithoutResult(begun -> {
                    one.announce(TOPIC, "0a");
                    assertThat(heard(here)).doesNotContain("0a");
                }));
        Awaitility.await().untilAsserted(() -> assertThat(heard(there)).contains("0a"));
        Awaitility.await().untilAsserted(() -> assertThat(heard(here)).contains("0a"));
        assertThat(heard(there)).doesNotContain("0bad");
        assertThat(heard(here)).doesNotContain("0bad");
    }

    @Test
    void anotherTenantsAndAnotherTopicsListenersHearNothing() {
        List<Set<String>> strangers = new CopyOnWriteArrayList<>();
        other.listen(curie, TOPIC, strangers::add);
        other.listen(jaures, "classes", strangers::add);
        announce("0a");
        Awaitility.await().untilAsserted(() -> assertThat(heard(there)).contains("0a"));
        assertThat(heard(strangers)).isEmpty();
    }

    @Test
    void whatAnotherHandPublishesIsNotBelieved() {
        String written = captured("03");
        String channel = channel(jaures);
        List<Set<String>> later = new CopyOnWriteArrayList<>();
        Listening ear = other.listen(curie, TOPIC, later::add);
        List.of(
                        written.replace("\"03\"", "\"04\""),
                        written.replace(jaures.toString(), curie.toString()),
                        written.replaceFirst("\"epoch\":\\d+", "\"epoch\":99"),
                        written.replaceFirst("\"seal\":\"[^\"]*\"", "\"seal\":\"\""),
                        "{",
                        "null",
                        "[]",
                        "")
                .forEach(text -> publish(channel, text));
        publish(channel(curie), written); // a true word on a wrong channel
        announce("05");
        Awaitility.await().untilAsserted(() -> assertThat(heard(there)).contains("05"));
        assertThat(heard(there)).doesNotContain("04");
        assertThat(heard(later)).isEmpty();
        ear.close();
    }

    @Test
    void whatIsOfAnEarlierEpochIsNotHeard() {
        String written = captured("0e");
        int before = tenant(jaures).epoch();
        installation.execute("update platform.tenant set epoch = epoch + 1 where id = '%s'".formatted(jaures));
        node.getBean(TenantRegistry.class).refresh();
        Awaitility.await().until(() -> tenant(jaures).epoch() > before);
        List<Set<String>> later = new CopyOnWriteArrayList<>();
        try (Listening _ = other.listen(jaures, TOPIC, later::add)) {
            publish(channel(jaures), written);
            announce("0f");
            Awaitility.await().untilAsserted(() -> assertThat(heard(later)).contains("0f"));
            assertThat(heard(later)).doesNotContain("0e");
        }
    }

    @Test
    void whatTravelsHoldsNoWords() {
        assertThatThrownBy(() -> announce("Une sortie au terril")).isInstanceOf(IllegalArgumentException.class);
        assertThat(captured("0a"))
                .matches("\\{\"node\":\"[0-9a-f-]{36}\",\"tenant\":\"[0-9a-f-]{36}\",\"epoch\":\\d+,\"topic\":\"blog\","
                        + "\"id\":\"0a\",\"seal\":\"[\\w-]{43}\"}");
    }

    @Test
    void whileRedisIsAwayTheNodeHearsItselfAndTheOtherWhenItIsBack() {
        redis.kill();
        announce("0c");
        Awaitility.await().untilAsserted(() -> assertThat(heard(here)).contains("0c"));
        assertThat(heard(there)).doesNotContain("0c");
        there.clear();
        redis.revive();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(there).contains(Set.of()));
        there.clear();
        Awaitility.await().untilAsserted(() -> {
            announce("0b");
            assertThat(there).contains(Set.of("0b"));
        });
    }

    @Test
    void whoStoppedListeningIsForgotten() {
        int before = other.listeners();
        Listening listening = other.listen(curie, TOPIC, ids -> {});
        assertThat(other.listeners()).isEqualTo(before + 1);
        listening.close();
        listening.close();
        assertThat(other.listeners()).isEqualTo(before);
    }

    private static List<String> heard(List<Set<String>> told) {
        return told.stream()
                .flatMap(Set::stream)
                .filter(id -> !id.equals(KNOCK))
                .toList();
    }

    private void announce(String id) {
        CurrentTenant.run(tenant(jaures), () -> one.announce(TOPIC, id));
    }

    private Tenant tenant(TenantId id) {
        return node.getBean(TenantRegistry.class).snapshot().find(id).orElseThrow();
    }

    private String channel(TenantId tenant) {
        return installation.installation().naming().prefix() + ":news:" + tenant;
    }

    private void publish(String channel, String text) {
        raw(connection -> connection.sync().publish(channel, text));
    }

    /** What passes through Redis when something is announced, as somebody sees it who got in. */
    private String captured(String id) {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (RedisClient client = RedisClient.create(redis.uri());
                StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub()) {
            connection.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String pattern, String channel, String text) {
                    if (text.contains("\"" + id + "\"")) {
                        heard.add(text);
                    }
                }
            });
            connection.sync().psubscribe("*:news:*");
            announce(id);
            Awaitility.await().until(() -> !heard.isEmpty());
        }
        return heard.getFirst();
    }

    private <T> T raw(Function<StatefulRedisConnection<String, String>, T> work) {
        try (RedisClient client = RedisClient.create(redis.uri());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return work.apply(connection);
        }
    }
}
