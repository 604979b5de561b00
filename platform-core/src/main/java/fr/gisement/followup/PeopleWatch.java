package fr.gisement.followup;

import fr.gisement.identity.People;
import fr.gisement.identity.Presence;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import fr.gisement.tenancy.TenantUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks which schools have people by now, however those came to the platform, and has it noted. A school is told once by
 * each process; noting it again changes nothing.
 */
@Component
class PeopleWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleWatch.class);

    private final TenantRegistry registry;
    private final People people;
    private final SeenStages seen;
    private final Set<TenantId> told = ConcurrentHashMap.newKeySet();

    PeopleWatch(TenantRegistry registry, People people, SeenStages seen) {
        this.registry = registry;
        this.people = people;
        this.seen = seen;
    }

    void look() {
        List<TenantId> waiting = registry.snapshot()
                .all(SchemaKind.SCHOOL)
                .filter(school -> school.state() == TenantState.ACTIVE)
                .map(Tenant::id)
                .filter(school -> !told.contains(school))
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        for (Map.Entry<TenantId, Presence> found : people.presenceIn(waiting).entrySet()) {
            Instant since = found.getValue().knownSince();
            if (since != null && !Thread.currentThread().isInterrupted()) {
                tell(found.getKey(), since);
            }
        }
    }

    private void tell(TenantId school, Instant since) {
        try {
            seen.peopleKnown(school, since);
            told.add(school);
        } catch (TenantUnavailableException closed) {
            // its circonscription is being updated or is closed: the next look tells it
        } catch (RuntimeException e) {
            LOG.warn("That school {} has people could not be noted, and is tried again: {}", school, e.toString());
        }
    }
}
