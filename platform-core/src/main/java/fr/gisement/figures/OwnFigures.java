package fr.gisement.figures;

import fr.gisement.access.ForCirconscription;
import fr.gisement.tenancy.CurrentTenant;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of the current circonscription, read from its own rows, for its trainers and its inspector alike. */
@Service
@ForCirconscription
public class OwnFigures {

    private final Facts facts;
    private final TransactionTemplate transaction;

    OwnFigures(Facts facts, PlatformTransactionManager tenant) {
        this.facts = facts;
        this.transaction = new TransactionTemplate(tenant);
        this.transaction.setReadOnly(true);
    }

    /** This school year's, as they are now. */
    public OwnOverview current() {
        Facts.Staff staff = facts.staff();
        Gathered gathered = Objects.requireNonNull(transaction.execute(begun -> facts.gather(staff)));
        return OwnOverview.of(CurrentTenant.required().name(), gathered);
    }
}
