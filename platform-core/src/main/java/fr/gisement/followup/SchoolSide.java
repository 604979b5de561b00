package fr.gisement.followup;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForTeachers;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantUnavailableException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the current school sees of its follow-up: the next visit, and nothing else of it. */
@Service
@ForTeachers
public class SchoolSide {

    private final CirconscriptionEntry above;
    private final VisitRows visits;
    private final TransactionTemplate transaction;

    SchoolSide(CirconscriptionEntry above, VisitRows visits, PlatformTransactionManager tenant) {
        this.above = above;
        this.visits = visits;
        this.transaction = new TransactionTemplate(tenant);
        this.transaction.setReadOnly(true);
    }

    /**
     * The next visit or call to the school, without its aim.
     *
     * @throws TenantUnavailableException when the circonscription does not serve, while the school does
     */
    public Optional<Visit> next() {
        TenantId school = CurrentTenant.required().id();
        Instant now = Instant.now();
        return Objects.requireNonNull(above.call(() -> transaction.execute(begun -> visits.of(school))))
                .reversed()
                .stream()
                .filter(Visit::open)
                .filter(it -> it.startsAt().isAfter(now))
                .findFirst()
                .map(Visit::withoutWords);
    }
}
