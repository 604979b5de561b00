package fr.gisement.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SignedIn;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.Tenant;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Notes who asked for a tenant they do not belong to: once in a while for each person and address, or a loop fills the journal. */
@Service
public class RefusedEntries {

    /** The action in the journal. */
    public static final String ACTION = "ENTRY_REFUSED";

    private static final Logger LOG = LoggerFactory.getLogger(RefusedEntries.class);

    private record Attempt(PersonId person, SchemaKind kind, String slug) {}

    private final AuditJournal journal;
    private final Cache<Attempt, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    RefusedEntries(AuditJournal journal) {
        this.journal = journal;
    }

    /** Notes it; a database that does not answer changes nothing for the person, who is refused either way. */
    public void record(SignedIn signedIn, SchemaKind kind, String slug, @Nullable Tenant asked) {
        PersonId person = signedIn.person().id();
        if (noted.asMap().putIfAbsent(new Attempt(person, kind, slug), true) != null) {
            return;
        }
        LOG.warn("Person {} asked for {} {} and is no member of it", person, kind, slug);
        if (asked == null) {
            return; // an address of nothing names no tenant that was in danger
        }
        try {
            journal.record(signedIn.person(), ACTION, AuditSubject.of(asked), Map.of("slug", slug));
        } catch (DataAccessException e) {
            LOG.warn("The refusal could not be noted in the journal", e);
        }
    }
}
