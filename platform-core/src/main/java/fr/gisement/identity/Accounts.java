package fr.gisement.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Accounts as they are now, or were a moment ago: a right that was taken away is gone within
 * {@link IdentityProperties#freshness()} on every node. While the database does not answer, what was known last is
 * believed for {@link IdentityProperties#patience()}.
 */
@Service
public class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private record Known(Optional<Account> account, Instant readAt) {

        boolean youngerThan(Duration age) {
            return readAt.isAfter(Instant.now().minus(age));
        }
    }

    private final AccountReader reader;
    private final IdentityProperties properties;
    private final Cache<PersonId, Known> known;

    Accounts(AccountReader reader, IdentityProperties properties) {
        this.reader = reader;
        this.properties = properties;
        this.known = Caffeine.newBuilder()
                .maximumSize(properties.cachedAccounts())
                .expireAfterWrite(properties.patience())
                .build();
    }

    /**
     * The account of a person; empty for somebody the platform does not know.
     *
     * @throws DataAccessException when the database does not answer and too little was known before
     */
    public Optional<Account> find(PersonId person) {
        Known last = known.getIfPresent(person);
        if (last != null && last.youngerThan(properties.freshness())) {
            return last.account();
        }
        try {
            Optional<Account> read = reader.read(person);
            known.put(person, new Known(read, Instant.now()));
            return read;
        } catch (DataAccessException e) {
            if (last == null) {
                throw e;
            }
            LOG.warn("Accounts cannot be read; what was known last is believed for now: {}", e.getMessage());
            return last.account();
        }
    }

    /** Makes this node read the account again: its rights or its epoch have just been changed here. */
    public void changed(PersonId person) {
        known.invalidate(person);
    }
}
