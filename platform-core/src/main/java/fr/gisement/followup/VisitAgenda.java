package fr.gisement.followup;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's visits and calls in the current circonscription. It asks no rights: what calls it has asked them. */
@Component
public class VisitAgenda {

    private final VisitRows rows;

    VisitAgenda(VisitRows rows) {
        this.rows = rows;
    }

    /** Those that begin after a moment, without what they are for; done and dropped ones among them. */
    @Transactional(readOnly = true)
    public List<Visit> of(PersonId person, Instant after) {
        return rows.by(person, after).stream().map(Visit::withoutWords).toList();
    }
}
