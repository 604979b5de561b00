package fr.gisement.session;

import fr.gisement.identity.SessionIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.session.Session;

/** A session as it lives on its node: one object for all requests, never copied. */
final class NodeSession implements Session {

    private static final String CSRF_HEADER = "X-CSRF-TOKEN";
    private static final String CSRF_PARAMETER = "_csrf";

    private final NodeSessions home;
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final Instant createdAt;
    private volatile String id;
    private volatile Instant lastUsedAt;
    private volatile boolean ended;
    private volatile @Nullable SharedSession written;

    NodeSession(NodeSessions home, String id, Instant createdAt, Instant lastUsedAt) {
        this.home = home;
        this.id = id;
        this.createdAt = createdAt;
        this.lastUsedAt = lastUsedAt;
    }

    /** A session of another node, or of this one before it was started anew. */
    static NodeSession of(NodeSessions home, String id, SharedSession shared) {
        NodeSession session =
                new NodeSession(home, id, Instant.ofEpochMilli(shared.created()), Instant.ofEpochMilli(shared.used()));
        if (shared.identity() != null) {
            session.attributes.put(SessionAttributes.IDENTITY, shared.identity());
        }
        if (shared.csrf() != null) {
            session.attributes.put(
                    SessionAttributes.CSRF, new DefaultCsrfToken(CSRF_HEADER, CSRF_PARAMETER, shared.csrf()));
        }
        session.written = shared;
        return session;
    }

    /** What must outlive the node; null when there is nothing to lose. */
    @Nullable
    SharedSession toShare() {
        String identity = (String) attributes.get(SessionAttributes.IDENTITY);
        CsrfToken csrf = (CsrfToken) attributes.get(SessionAttributes.CSRF);
        return identity == null && csrf == null
                ? null
                : new SharedSession(
                        identity,
                        csrf == null ? null : csrf.getToken(),
                        createdAt.toEpochMilli(),
                        lastUsedAt.toEpochMilli());
    }

    @Nullable
    SharedSession written() {
        return written;
    }

    void written(@Nullable SharedSession shared) {
        written = shared;
    }

    /** Whose it is; null before a sign-in. */
    @Nullable
    SessionIdentity identity() {
        String text = (String) attributes.get(SessionAttributes.IDENTITY);
        return text == null ? null : SessionIdentity.parse(text);
    }

    /** Somebody did something; a slow answer does not undo what was done after it was asked for. */
    synchronized void used(Instant when) {
        if (when.isAfter(lastUsedAt)) {
            lastUsedAt = when;
        }
    }

    boolean isExpired(Instant now) {
        SessionIdentity identity = identity();
        return !now.isBefore(lastUsedAt.plus(home.idle()))
                || (identity != null && !now.isBefore(identity.since().plus(home.lifetime())));
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        String former = id;
        id = SessionIds.next();
        home.renamed(this, former);
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    /** Told at every request, also at those that a page makes by itself: {@link #used} is what counts. */
    @Override
    public void setLastAccessedTime(Instant now) {}

    @Override
    public Instant getLastAccessedTime() {
        return lastUsedAt;
    }

    /** The installation says how long a session lives, nobody else. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return home.idle();
    }

    @Override
    public boolean isExpired() {
        return isExpired(Instant.now());
    }
}
