package fr.gisement.session;

import fr.gisement.installation.DerivedKey;
import fr.gisement.installation.Installation;
import fr.gisement.redis.SharedRedis;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in Redis. Its keys are seals of their ids and its values are sealed too: who reads them gets into no session,
 * and who writes them makes none.
 */
final class SharedSessions {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSessions.class);

    /** As it stands in Redis. */
    record Sealed(SharedSession session, String seal) {}

    private final SharedRedis redis;
    private final DerivedKey ids;
    private final DerivedKey values;
    private final JsonMapper json = JsonMapper.shared();

    SharedSessions(SharedRedis redis, Installation installation) {
        this.redis = redis;
        this.ids = new DerivedKey(installation, "session-id");
        this.values = new DerivedKey(installation, "session-value");
    }

    /** The session as it was last written; empty when nobody wrote it, or Redis is away. */
    Optional<SharedSession> find(String id) {
        return redis.<String>ask(commands -> commands.get(key(id))).flatMap(text -> read(id, text));
    }

    /** Writes it for as long as it may live unused; the answer tells whether that worked. */
    CompletableFuture<String> write(String id, SharedSession session, Duration life) {
        String text = json.writeValueAsString(new Sealed(session, seal(id, session)));
        return redis.tell(commands -> commands.set(key(id), text, SetArgs.Builder.px(life)));
    }

    void delete(String id) {
        CompletableFuture<Long> _ = redis.<Long>tell(commands -> commands.del(key(id)));
    }

    private Optional<SharedSession> read(String id, String text) {
        try {
            Sealed sealed = json.readValue(text, Sealed.class);
            if (seal(id, sealed.session()).equals(sealed.seal())) {
                return Optional.of(sealed.session());
            }
            LOG.warn("A session in Redis was not written by this installation");
        } catch (JacksonException e) {
            LOG.warn("A session in Redis cannot be read", e);
        }
        return Optional.empty();
    }

    private String seal(String id, SharedSession session) {
        return text(values.seal(id + " " + session));
    }

    private String key(String id) {
        return redis.key("session", text(ids.seal(id)));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
