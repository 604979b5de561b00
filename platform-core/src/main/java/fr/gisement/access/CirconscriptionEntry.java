package fr.gisement.access;

import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The way from a school up into its circonscription, for the time of one task: for those who work in the school, to what
 * a circonscription offers them. What they may do there, each service says ({@link ForSchoolStaff}).
 */
@Service
public class CirconscriptionEntry {

    static final Set<Role> STAFF = EnumSet.of(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);

    private final TenantGate gate;

    CirconscriptionEntry(TenantGate gate) {
        this.gate = gate;
    }

    /**
     * Calls a task in the circonscription of the current school.
     *
     * @throws AccessDeniedException when the person does not work in the current school
     * @throws TenantUnavailableException when the circonscription does not serve
     * @throws IllegalStateException when the current tenant is no school, or inside a transaction: that one would go on in
     *     the school
     */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> task) throws X {
        Tenant school = CurrentTenant.required();
        TenantId circonscription = school.parent();
        if (circonscription == null) {
            throw new IllegalStateException("Tenant " + school.id() + " has nothing above it");
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction does not cross from one tenant into another");
        }
        if (CurrentPerson.required().account().rolesIn(school.id()).stream().noneMatch(STAFF::contains)) {
            throw new AccessDeniedException("Only a school's staff goes up into its circonscription");
        }
        return CurrentTenant.call(gate.enter(circonscription), task);
    }

    /** As {@link #call}, for a task that answers nothing. */
    public void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }
}
