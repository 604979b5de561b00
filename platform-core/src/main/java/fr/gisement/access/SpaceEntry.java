package fr.gisement.access;

import fr.gisement.audit.RefusedEntries;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.SignedIn;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantUnavailableException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

/**
 * The one way from an address into a tenant: the slug names it, a membership of today allows it, the gate lets it in, and
 * only then is it the {@link CurrentTenant}, for the time of one task. Asked again at each task, so a right that ends and
 * a space that closes are noticed by screens that stay open. A refusal is recorded.
 */
@Service
public class SpaceEntry {

    private final TenantRegistry registry;
    private final TenantGate gate;
    private final RefusedEntries refusals;

    SpaceEntry(TenantRegistry registry, TenantGate gate, RefusedEntries refusals) {
        this.registry = registry;
        this.gate = gate;
        this.refusals = refusals;
    }

    /**
     * The tenant at an address, for a person who belongs to it.
     *
     * @throws NotAMemberException when the person has no role there, or nothing has this address
     * @throws TenantUnavailableException when it does not serve now; only its members learn why
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public Tenant enter(SchemaKind kind, String slug) {
        SignedIn signedIn = CurrentPerson.required();
        Tenant asked = registry.snapshot().find(kind, slug).orElse(null);
        if (asked == null || signedIn.account().rolesIn(asked.id()).isEmpty()) {
            refusals.record(signedIn, kind, slug, asked);
            throw new NotAMemberException(kind, slug);
        }
        return gate.enter(asked.id());
    }

    /** Calls a task in the tenant at an address; see {@link #enter} for what may be thrown besides. */
    public <T, X extends Throwable> T call(SchemaKind kind, String slug, ScopedValue.CallableOp<? extends T, X> task)
            throws X {
        return CurrentTenant.call(enter(kind, slug), task);
    }

    /** Runs a task in the tenant at an address; see {@link #enter} for what may be thrown. */
    public void run(SchemaKind kind, String slug, Runnable task) {
        CurrentTenant.run(enter(kind, slug), task);
    }
}
