package fr.gisement.followup;

import fr.gisement.access.ForErun;
import fr.gisement.followup.Visit.Kind;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The visits and calls of the trainers of the current circonscription. */
@Service
@ForErun
public class TrainerVisits {

    private final VisitRows rows;
    private final SchoolsHere schools;
    private final TransactionTemplate transaction;

    TrainerVisits(VisitRows rows, SchoolsHere schools, PlatformTransactionManager tenant) {
        this.rows = rows;
        this.schools = schools;
        this.transaction = new TransactionTemplate(tenant);
    }

    /**
     * Plans a visit or a call of one's own.
     *
     * @param aim 1 to {@link Visit#LONGEST_AIM} characters
     * @throws IllegalArgumentException when the school is not of this circonscription, or the aim is empty or too long
     */
    public void plan(TenantId school, Kind kind, Instant at, String aim) {
        schools.require(school);
        if (aim.isBlank() || aim.length() > Visit.LONGEST_AIM) {
            throw new IllegalArgumentException("An aim has 1 to " + Visit.LONGEST_AIM + " characters");
        }
        transaction.executeWithoutResult(begun -> rows.add(school, kind, at, aim.strip(), FollowUps.me()));
    }

    /**
     * Notes that it took place.
     *
     * @return whether it was still to be made; otherwise nothing changes
     */
    public boolean done(VisitId id) {
        return whenOpen(id, () -> rows.done(id));
    }

    /**
     * Notes that it will not take place.
     *
     * @return whether it was still to be made; otherwise nothing changes
     */
    public boolean drop(VisitId id) {
        return whenOpen(id, () -> rows.drop(id));
    }

    private boolean whenOpen(VisitId id, Runnable change) {
        return Boolean.TRUE.equals(transaction.execute(begun -> {
            Optional<Visit> visit = rows.find(id).filter(Visit::open);
            visit.ifPresent(it -> change.run());
            return visit.isPresent();
        }));
    }
}
