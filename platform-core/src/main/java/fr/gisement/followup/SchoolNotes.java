package fr.gisement.followup;

import fr.gisement.access.ForErun;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trainers' own notes on the schools of the current circonscription. */
@Service
@ForErun
public class SchoolNotes {

    private final DossierRows rows;
    private final VisitRows visits;
    private final SchoolsHere schools;
    private final TransactionTemplate transaction;

    SchoolNotes(DossierRows rows, VisitRows visits, SchoolsHere schools, PlatformTransactionManager tenant) {
        this.rows = rows;
        this.visits = visits;
        this.schools = schools;
        this.transaction = new TransactionTemplate(tenant);
    }

    /**
     * Keeps a note as one's own. The same id a second time changes nothing: whoever is not sure that it arrived sends it
     * again.
     *
     * @param id made where the note was typed
     * @param visit the visit or call of that school it tells of, which is done by that; null when it stands alone
     * @param body 1 to {@link SchoolNote#LONGEST} characters
     * @param writtenAt when it was typed; a clock that runs ahead is set right
     * @throws IllegalArgumentException when the school is not of this circonscription, the visit not of the school, or
     *     the text empty or too long
     */
    public void keep(UUID id, TenantId school, @Nullable VisitId visit, String body, Instant writtenAt) {
        schools.require(school);
        if (body.isBlank() || body.length() > SchoolNote.LONGEST) {
            throw new IllegalArgumentException("A note has 1 to " + SchoolNote.LONGEST + " characters");
        }
        Instant now = Instant.now();
        transaction.executeWithoutResult(begun -> {
            if (visit != null) {
                Visit told = visits.find(visit)
                        .filter(it -> it.school().equals(school))
                        .orElseThrow(() -> new IllegalArgumentException("No visit to that school: " + visit));
                if (told.open()) {
                    visits.done(visit);
                }
            }
            rows.keep(id, school, visit, body.strip(), writtenAt.isAfter(now) ? now : writtenAt, FollowUps.me());
        });
    }
}
