package fr.gisement.blog;

import fr.gisement.classes.ClassId;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where drafts are worked at: by writers only, a transaction at a time. Names are looked up when it has ended. */
@Component
class WritersDesk {

    /** What became of a draft; none when there is no such article. */
    record Outcome(boolean done, @Nullable DraftRow draft) {}

    private final Writers writers;
    private final People people;
    private final TransactionTemplate transaction;

    WritersDesk(Writers writers, People people, PlatformTransactionManager tenant) {
        this.writers = writers;
        this.people = people;
        this.transaction = new TransactionTemplate(tenant);
    }

    /** @throws AccessDeniedException when the person signed in does not write in the class */
    <T> T work(ClassId schoolClass, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(begun -> {
            writers.require(schoolClass);
            return work.get();
        }));
    }

    Writing told(Outcome outcome) {
        DraftRow row = outcome.draft();
        if (row == null) {
            return new Writing.Gone();
        }
        return outcome.done() ? new Writing.Done(named(row)) : new Writing.Apart(named(row));
    }

    Draft named(DraftRow row) {
        PersonId writer = row.savedBy();
        return row.with(writer == null ? Map.of() : people.named(Set.of(writer)));
    }

    static PersonId me() {
        return CurrentPerson.required().person().id();
    }
}
