package fr.gisement.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.SessionIdentity;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.FleetNaming;
import fr.gisement.redis.RedisProperties;
import fr.gisement.redis.SharedRedis;
import fr.gisement.testing.MovedClock;
import fr.gisement.testing.TestRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Two nodes side by side, with a Redis that comes and goes. */
class NodeSessionsTests {

    private static final String SECRET = "the secret that passwords of logins derive from";

    private final TestRedis server = new TestRedis();
    private final MovedClock clock = new MovedClock();
    private final List<SharedRedis> clients = new ArrayList<>();
    private final SharedRedis oneRedis = redis(SECRET);
    private final NodeSessions one = node(oneRedis, SECRET);
    private final NodeSessions other = node(redis(SECRET), SECRET);

    @AfterEach
    void stop() {
        clients.forEach(SharedRedis::close);
        server.close();
    }

    @Test
    void anotherNodeKnowsWhoseASessionIsAndNothingOfItsScreens() {
        NodeSession session = signedIn(one);
        session.setAttribute("com.vaadin.flow.server.VaadinSession.springServlet", new Object());
        session.setAttribute(SessionAttributes.CSRF, new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "jeton"));
        one.save(session);
        Awaitility.await().until(() -> String.join("", inRedis()).contains("jeton"));
        NodeSession found = Objects.requireNonNull(other.findById(session.getId()));
        assertThat(found.getAttributeNames())
                .containsExactlyInAnyOrder(SessionAttributes.IDENTITY, SessionAttributes.CSRF);
        assertThat(found.identity()).isEqualTo(session.identity());
        assertThat(found.<CsrfToken>getAttribute(SessionAttributes.CSRF).getToken())
                .isEqualTo("jeton");
        assertThat(found.getCreationTime().toEpochMilli())
                .isEqualTo(session.getCreationTime().toEpochMilli());
    }

    @Test
    void aVisitOfNobodyIsNotShared() {
        NodeSession session = one.createSession();
        one.save(session);
        assertThat(inRedis()).isEmpty();
        assertThat(other.findById(session.getId())).isNull();
    }

    @Test
    void whatStandsInRedisOpensNoSessionAndNamesNobody() {
        NodeSession session = signedIn(one);
        Awaitility.await().untilAsserted(() -> assertThat(inRedis()).hasSize(1));
        assertThat(inRedis()).allSatisfy(text -> assertThat(text).doesNotContain(session.getId()));
        String key = inRedis().getFirst().split(" ", 2)[0];
        assertThat(other.findById(key.substring(key.lastIndexOf(':') + 1))).isNull();
    }

    @Test
    void aSessionWrittenByAnotherHandIsNone() {
        NodeSession session = signedIn(one);
        Awaitility.await().untilAsserted(() -> assertThat(inRedis()).hasSize(1));
        change(text -> text.replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString()));
        assertThat(other.findById(session.getId())).isNull();
        change(text -> "{");
        assertThat(other.findById(session.getId())).isNull();
    }

    @Test
    void whenRedisDiesNobodyIsSignedOutAndWhenItIsBackEmptyTheNodeWritesAgain() {
        NodeSession session = signedIn(one);
        Awaitility.await().untilAsserted(() -> assertThat(inRedis()).hasSize(1));
        server.kill();
        assertThat(one.findById(session.getId())).isSameAs(session);
        one.save(session);
        NodeSession during = signedIn(one);
        assertThat(one.findById(during.getId())).isSameAs(during);
        server.revive();
        assertThat(inRedis()).isEmpty();
        Awaitility.await().untilAsserted(() -> {
            assertThat(oneRedis.<String>ask(commands -> commands.ping())).isPresent();
            one.sweep();
            assertThat(other.findById(session.getId())).isNotNull();
            assertThat(other.findById(during.getId())).isNotNull();
        });
    }

    @Test
    void anotherIdMakesTheFormerWorthlessEverywhere() {
        NodeSession session = signedIn(one);
        String former = session.getId();
        Awaitility.await().untilAsserted(() -> assertThat(inRedis()).hasSize(1));
        String id = session.changeSessionId();
        one.save(session);
        assertThat(id).isNotEqualTo(former);
        assertThat(one.findById(former)).isNull();
        assertThat(one.findById(id)).isSameAs(session);
        Awaitility.await().untilAsserted(() -> assertThat(other.findById(id)).isNotNull());
        assertThat(other.findById(former)).isNull();
    }

    @Test
    void whatNobodyUsesEndsAfterHalfAnHourAndItsScreensHearOfIt() {
        Held held = new Held();
        NodeSession session = signedIn(one);
        session.setAttribute("vue", held);
        clock.pass(Duration.ofMinutes(29));
        session.setLastAccessedTime(clock.instant()); // a heartbeat does only this
        one.sweep();
        assertThat(one.findById(session.getId())).isSameAs(session);
        clock.pass(Duration.ofMinutes(1));
        one.sweep();
        assertThat(held.ends).containsExactly("vue " + session.getId());
        assertThat(one.size()).isZero();
        assertThat(one.findById(session.getId())).isNull();
        assertThat(other.findById(session.getId())).isNull();
    }

    @Test
    void whatSomebodyUsesLastsButNotLongerThanADay() {
        NodeSession session = signedIn(one);
        for (int halfHours = 1; halfHours < 24 * 2 / 2; halfHours++) {
            clock.pass(Duration.ofMinutes(29));
            assertThat(one.used(session.getId(), clock.instant())).contains(session);
        }
        assertThat(one.findById(session.getId())).isSameAs(session);
        one.save(session);
        clock.pass(Duration.ofMinutes(29));
        one.used(session.getId(), clock.instant());
        clock.pass(Duration.ofMinutes(25));
        assertThat(one.findById(session.getId())).isNull();
    }

    @Test
    void aSlowAnswerCountsFromWhenItWasAskedForAndTakesNothingBack() {
        NodeSession session = signedIn(one);
        Instant asked = clock.instant();
        clock.pass(Duration.ofMinutes(20));
        one.used(session.getId(), clock.instant());
        one.used(session.getId(), asked);
        assertThat(session.getLastAccessedTime()).isEqualTo(clock.instant());
        clock.pass(Duration.ofMinutes(29));
        assertThat(one.findById(session.getId())).isSameAs(session);
        one.used(session.getId(), asked);
        clock.pass(Duration.ofMinutes(1));
        assertThat(one.findById(session.getId())).isNull();
    }

    @Test
    void anEndedSessionIsNotBroughtBackByARequestThatWasUnderWay() {
        Held held = new Held();
        NodeSession session = signedIn(one);
        session.setAttribute("vue", held);
        one.deleteById(session.getId());
        one.save(session);
        assertThat(held.ends).hasSize(1);
        assertThat(one.findById(session.getId())).isNull();
        Awaitility.await().untilAsserted(() -> assertThat(inRedis()).isEmpty());
    }

    @Test
    void anIdThatIsNoneOfOursIsNotEvenAskedFor() {
        assertThat(SessionIds.plausible("forgotten")).isFalse();
        assertThat(SessionIds.plausible("../" + "a".repeat(29))).isFalse();
        assertThat(SessionIds.plausible(SessionIds.next())).isTrue();
    }

    private NodeSession signedIn(NodeSessions node) {
        NodeSession session = node.createSession();
        session.setAttribute(
                SessionAttributes.IDENTITY,
                new SessionIdentity(new PersonId(UUID.randomUUID()), UUID.randomUUID(), 1, clock.instant()).toText());
        node.save(session);
        return session;
    }

    private SharedRedis redis(String secret) {
        SharedRedis redis =
                new SharedRedis(installation(secret), new RedisProperties(Duration.ofSeconds(5), Duration.ZERO));
        clients.add(redis);
        return redis;
    }

    private NodeSessions node(SharedRedis redis, String secret) {
        SessionProperties defaults = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("gisement.session", SessionProperties.class);
        return new NodeSessions(new SharedSessions(redis, installation(secret)), redis, defaults, clock);
    }

    private Installation installation(String secret) {
        return new Installation(
                "jdbc:postgresql://localhost/none", new FleetNaming("sessions"), null, "", secret, server.uri());
    }

    /** Every key and value, as somebody sees them who got into Redis. */
    private List<String> inRedis() {
        return raw(connection -> connection.sync().keys("*").stream()
                .map(key -> key + " " + connection.sync().get(key))
                .toList());
    }

    private void change(Function<String, String> edit) {
        raw(connection -> {
            String key = connection.sync().keys("*").getFirst();
            return connection.sync().set(key, edit.apply(connection.sync().get(key)));
        });
    }

    private <T> T raw(Function<StatefulRedisConnection<String, String>, T> work) {
        try (RedisClient client = RedisClient.create(server.uri());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return work.apply(connection);
        }
    }

    private static final class Held implements HttpSessionBindingListener {

        private final List<String> ends = new ArrayList<>();

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            ends.add(event.getName() + " " + event.getSession().getId());
        }
    }
}
