package fr.gisement.support;

import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The way of a trainer into a school that let them in: an eRun of today of its circonscription, with a consent of theirs
 * that holds now in the school's own schema. Asked again at each task. It reads for them and writes one thing, the trace.
 */
@Service
public class SupportEntry {

    private final AccessRows rows;
    private final TenantGate gate;
    private final People people;

    SupportEntry(AccessRows rows, TenantGate gate, People people) {
        this.rows = rows;
        this.gate = gate;
        this.people = people;
    }

    /**
     * The visit that the person signed in may make to a school now; empty for everybody whom it never let in.
     *
     * @throws VisitOverException when it let them in once, and does no longer
     */
    public Optional<SupportVisit> find(Tenant school) {
        SignedIn signedIn = CurrentPerson.required();
        if (!trains(signedIn, school)) {
            return Optional.empty();
        }
        PersonId me = signedIn.person().id();
        try {
            Tenant open = gate.enter(school.id());
            AccessRow access = CurrentTenant.call(open, () -> rows.of(me)).orElse(null);
            if (access == null) {
                return Optional.empty();
            }
            if (!access.open()) {
                throw new VisitOverException(school.name());
            }
            @Nullable Person host = people.named(Set.of(access.grantedBy())).get(access.grantedBy());
            return Optional.of(new SupportVisit(access.id(), open, me, host, access.until()));
        } catch (TenantUnavailableException closed) {
            return Optional.empty(); // why, is its members' to know
        }
    }

    /** Calls a task as this visit, inside the school. */
    public <T, X extends Throwable> T call(SupportVisit visit, ScopedValue.CallableOp<? extends T, X> task) throws X {
        return CurrentTenant.call(
                visit.school(),
                () -> ScopedValue.where(SupportVisit.BOUND, visit).<T, X>call(task));
    }

    /**
     * Notes that a page is shown, in a transaction of its own; nothing when the running code is on no visit.
     *
     * @param title of the page
     * @param path from the application's root
     * @return the visit; empty when there is none
     */
    public Optional<SupportVisit> shown(LookedAt kind, String title, String path) {
        Optional<SupportVisit> visit = SupportVisit.current();
        visit.ifPresent(it -> rows.looked(it.access(), kind, title, path));
        return visit;
    }

    private static boolean trains(SignedIn signedIn, Tenant school) {
        TenantId circonscription = school.parent();
        return school.kind() == SchemaKind.SCHOOL
                && circonscription != null
                && signedIn.account().rolesIn(circonscription).contains(Role.ERUN);
    }
}
