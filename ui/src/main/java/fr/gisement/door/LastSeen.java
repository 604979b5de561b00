package fr.gisement.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gisement.account.SignInService;
import fr.gisement.identity.SessionIdentity;
import fr.gisement.session.SessionUse;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Notes every few minutes that a device is in use, for its owner to read on their account's page. */
@Component
class LastSeen implements SessionUse {

    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);
    private static final Duration EVERY = Duration.ofMinutes(3);

    private final SignInService signIns;
    private final Cache<UUID, Boolean> noted =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(EVERY).build();

    LastSeen(SignInService signIns) {
        this.signIns = signIns;
    }

    @Override
    public void used(SessionIdentity identity) {
        if (noted.asMap().putIfAbsent(identity.signIn(), true) == null) {
            try {
                signIns.seen(identity.signIn());
            } catch (DataAccessException e) {
                LOG.debug("It could not be noted that a device is in use", e);
            }
        }
    }
}
