package fr.gisement.followup;

import fr.gisement.access.ForSchoolStaff;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a school sees of its follow-up: the next visit, and nothing else of it. To be asked in the circonscription. */
@Service
@ForSchoolStaff
public class SchoolSide {

    private final VisitRows visits;
    private final SchoolsHere schools;
    private final TransactionTemplate transaction;

    SchoolSide(VisitRows visits, SchoolsHere schools, PlatformTransactionManager tenant) {
        this.visits = visits;
        this.schools = schools;
        this.transaction = new TransactionTemplate(tenant);
        this.transaction.setReadOnly(true);
    }

    /**
     * The next visit or call to a school that the person works in, without its aim.
     *
     * @throws AccessDeniedException when the person does not work in that school
     * @throws IllegalArgumentException when the school is not of the current circonscription
     */
    public Optional<Visit> next(TenantId school) {
        schools.require(school);
        if (CurrentPerson.required().account().rolesIn(school).isEmpty()) {
            throw new AccessDeniedException("Not their school: " + school);
        }
        Instant now = Instant.now();
        return Optional.ofNullable(transaction.execute(begun -> visits.of(school).stream()
                        .filter(Visit::open)
                        .filter(it -> it.startsAt().isAfter(now))
                        .reduce((later, earlier) -> earlier)
                        .map(Visit::withoutWords)))
                .flatMap(found -> found);
    }
}
