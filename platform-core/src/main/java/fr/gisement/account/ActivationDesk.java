package fr.gisement.account;

import fr.gisement.access.ForRectorat;
import fr.gisement.audit.AuditJournal;
import fr.gisement.audit.AuditSubject;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import fr.gisement.platform.PlatformTransactional;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where the rectorat gives somebody a new way to choose a password. */
@Service
@ForRectorat
public class ActivationDesk {

    /** The action in the journal. */
    public static final String ACTION = "ACTIVATION_REISSUED";

    /**
     * What was done.
     *
     * @param mailed whether a letter is on its way; otherwise the code is to be shown once and handed over
     */
    public record Handover(IssuedActivation activation, boolean mailed) {}

    private final Activations activations;
    private final AuditJournal journal;
    private final ObjectProvider<ActivationLetters> letters;

    ActivationDesk(Activations activations, AuditJournal journal, ObjectProvider<ActivationLetters> letters) {
        this.activations = activations;
        this.journal = journal;
        this.letters = letters;
    }

    /**
     * Issues a new code and link, takes back the earlier ones, and sends the letter where mail is configured.
     *
     * @throws NoSuchElementException when the platform does not know the person
     */
    @PlatformTransactional
    public Handover reissue(PersonId person) {
        IssuedActivation issued =
                activations.issue(person, CurrentPerson.required().person().id());
        ActivationLetters post = letters.getIfAvailable();
        journal.record(ACTION, AuditSubject.of(issued.person()), Map.of("mailed", post != null));
        if (post != null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    post.send(issued, ActivationLetters.Occasion.ACTIVATION);
                }
            });
        }
        return new Handover(issued, post != null);
    }
}
