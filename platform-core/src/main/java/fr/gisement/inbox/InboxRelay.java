package fr.gisement.inbox;

import fr.gisement.platform.PlatformConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes pending messages to their handlers. Several processes may do so at once; a message is in one pair of hands at a
 * time, and its handler has done its work before it counts as taken. A topic that this release does not know waits for
 * one that does.
 */
@Component
public class InboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRelay.class);
    private static final int AT_ONCE = 100;

    private final InboxReader reader;
    private final TransactionTemplate platform;
    private final Map<String, InboxHandler> handlers = new HashMap<>();
    private final Duration again;
    private final Map<UUID, Instant> putOff = new ConcurrentHashMap<>();

    InboxRelay(
            InboxReader reader,
            @Qualifier(PlatformConfiguration.TRANSACTION_MANAGER) PlatformTransactionManager platform,
            List<InboxHandler> handlers,
            InboxProperties properties) {
        this.reader = reader;
        this.platform = new TransactionTemplate(platform);
        this.again = properties.again();
        for (InboxHandler handler : handlers) {
            for (String topic : handler.topics()) {
                if (this.handlers.put(topic, handler) != null) {
                    throw new IllegalStateException("Two handlers want the topic " + topic);
                }
            }
        }
    }

    /** Takes what is pending, and returns how many messages were. */
    public int relay() {
        int taken = 0;
        int last;
        do {
            last = Objects.requireNonNull(platform.execute(begun -> batch()));
            taken += last;
        } while (last == AT_ONCE && !Thread.currentThread().isInterrupted());
        return taken;
    }

    private int batch() {
        putOff.values().removeIf(Instant.now()::isAfter);
        List<InboxMessage> messages = reader.take(AT_ONCE, handlers.keySet(), Set.copyOf(putOff.keySet()));
        List<UUID> back = new ArrayList<>();
        for (InboxMessage message : messages) {
            try {
                Objects.requireNonNull(handlers.get(message.topic())).handle(message);
            } catch (RuntimeException e) {
                LOG.warn("Message {} about {} is put off: {}", message.id(), message.topic(), e.toString());
                putOff.put(message.id(), Instant.now().plus(again));
                back.add(message.id());
            }
        }
        reader.giveBack(back);
        return messages.size() - back.size();
    }
}
