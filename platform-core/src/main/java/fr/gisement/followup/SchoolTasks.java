package fr.gisement.followup;

import fr.gisement.access.ForErun;
import fr.gisement.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the trainers of the current circonscription have to do for its schools. */
@Service
@ForErun
public class SchoolTasks {

    private final DossierRows rows;
    private final SchoolsHere schools;
    private final TransactionTemplate transaction;

    SchoolTasks(DossierRows rows, SchoolsHere schools, PlatformTransactionManager tenant) {
        this.rows = rows;
        this.schools = schools;
        this.transaction = new TransactionTemplate(tenant);
    }

    /**
     * Adds a task of one's own.
     *
     * @param title 1 to {@link SchoolTask#LONGEST_TITLE} characters
     * @throws IllegalArgumentException when the school is not of this circonscription, or the title is empty or too long
     */
    public void add(TenantId school, String title, LocalDate dueOn) {
        schools.require(school);
        if (title.isBlank() || title.length() > SchoolTask.LONGEST_TITLE) {
            throw new IllegalArgumentException("A title has 1 to " + SchoolTask.LONGEST_TITLE + " characters");
        }
        transaction.executeWithoutResult(begun -> rows.addTask(school, title.strip(), dueOn, FollowUps.me()));
    }

    /** Ticks a task off, or takes the tick back. */
    public void tick(UUID task, boolean done) {
        transaction.executeWithoutResult(begun -> rows.tick(task, done));
    }
}
