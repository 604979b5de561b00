package fr.gisement.session;

import fr.gisement.redis.SharedRedis;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.SessionRepository;

/**
 * The sessions of this node. What belongs to the screens stays here; whose a session is goes to Redis too, so that it is
 * found again when its node is gone. Redis is never waited for but when a session is unknown here, and then not long.
 */
final class NodeSessions implements SessionRepository<NodeSession>, OpenSessions {

    private static final Logger LOG = LoggerFactory.getLogger(NodeSessions.class);

    private final Map<String, NodeSession> sessions = new ConcurrentHashMap<>();
    private final SharedSessions shared;
    private final SessionProperties properties;
    private final InstantSource clock;

    NodeSessions(SharedSessions shared, SharedRedis redis, SessionProperties properties, InstantSource clock) {
        this.shared = shared;
        this.properties = properties;
        this.clock = clock;
        redis.onConnected(this::writeAgain);
    }

    Duration idle() {
        return properties.idle();
    }

    Duration lifetime() {
        return properties.lifetime();
    }

    @Override
    public NodeSession createSession() {
        Instant now = clock.instant();
        return new NodeSession(this, SessionIds.next(), now, now);
    }

    @Override
    public void save(NodeSession session) {
        if (session.ended()) {
            return; // another request ended it meanwhile
        }
        sessions.put(session.getId(), session);
        share(session);
    }

    @Override
    public @Nullable NodeSession findById(String id) {
        NodeSession session = sessions.get(id);
        if (session == null && SessionIds.plausible(id)) {
            session = shared.find(id)
                    .map(found -> NodeSession.of(this, id, found))
                    .filter(found -> !found.isExpired(clock.instant()))
                    .map(found ->
                            Optional.ofNullable(sessions.putIfAbsent(id, found)).orElse(found))
                    .orElse(null);
        }
        if (session != null && session.isExpired(clock.instant())) {
            forget(session);
            return null;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        NodeSession session = sessions.get(id);
        if (session != null) {
            forget(session);
        }
        shared.delete(id);
    }

    Instant now() {
        return clock.instant();
    }

    /** Notes that somebody did something in it, at that moment. */
    Optional<NodeSession> used(String id, Instant when) {
        Optional<NodeSession> session = Optional.ofNullable(sessions.get(id));
        session.ifPresent(it -> it.used(when));
        return session;
    }

    /** A session got another id: the former opens nothing any more, here or elsewhere. */
    void renamed(NodeSession session, String former) {
        if (sessions.remove(former, session)) {
            sessions.put(session.getId(), session);
        }
        session.written(null);
        shared.delete(former);
    }

    /** Clears away what has expired, and shares what could not be shared before. */
    void sweep() {
        Instant now = clock.instant();
        for (NodeSession session : sessions.values()) {
            if (session.isExpired(now)) {
                forget(session); // not in Redis: another node may know of a later use
            } else {
                share(session);
            }
        }
    }

    @Override
    public int signedIn() {
        return (int) sessions.values().stream()
                .filter(session -> session.attributes().containsKey(SessionAttributes.IDENTITY))
                .count();
    }

    int size() {
        return sessions.size();
    }

    private void share(NodeSession session) {
        SharedSession current = session.toShare();
        SharedSession written = session.written();
        if (current == null || (current.belongsAs(written) && !stale(current, written))) {
            return;
        }
        session.written(current);
        CompletableFuture<String> _ = shared.write(session.getId(), current, idle())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        session.written(null); // the sweep tries again
                    }
                });
    }

    private boolean stale(SharedSession current, @Nullable SharedSession written) {
        return written == null
                || current.used() - written.used() >= properties.refresh().toMillis();
    }

    /** Redis is there again, perhaps empty: whoever does nothing now must be found there all the same. */
    private void writeAgain() {
        sessions.values().forEach(session -> session.written(null));
        Thread.ofVirtual().name("sessions-again").start(() -> sessions.values().forEach(this::share));
    }

    /** Takes a session out and tells what it held, or the screens' state would stay in memory. */
    private void forget(NodeSession session) {
        session.end();
        sessions.remove(session.getId(), session);
        session.attributes().forEach((name, value) -> {
            if (value instanceof HttpSessionBindingListener listener) {
                try {
                    listener.valueUnbound(new HttpSessionBindingEvent(new EndedHttpSession(session), name, value));
                } catch (RuntimeException e) {
                    LOG.error("Something did not hear of the end of its session: {}", name, e);
                }
            }
        });
        session.attributes().clear();
    }
}
