package fr.gisement.rounds;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The circonscriptions whose work a round does, one after the other, each inside itself. */
@Component
public class ServingCirconscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(ServingCirconscriptions.class);

    private final TenantRegistry registry;
    private final TenantGate gate;

    ServingCirconscriptions(TenantRegistry registry, TenantGate gate) {
        this.registry = registry;
        this.gate = gate;
    }

    /** Those that serve, as the registry knows them now. */
    public List<TenantId> all() {
        return registry.snapshot()
                .all(SchemaKind.CIRCONSCRIPTION)
                .filter(it -> it.state() == TenantState.ACTIVE)
                .map(Tenant::id)
                .toList();
    }

    /**
     * Works in each of them, until the thread is interrupted. One that closed meanwhile, or that is behind, is passed
     * over: its work waits until it serves again. One where the work fails keeps none of the others from theirs.
     *
     * @param work is given where it is, and runs there, outside a transaction
     * @throws RuntimeException the first failure with the others attached, once all had their turn
     */
    public void each(Consumer<TenantId> work) {
        RuntimeException first = null;
        for (TenantId circonscription : all()) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            try {
                CurrentTenant.run(gate.enter(circonscription), () -> work.accept(circonscription));
            } catch (TenantUnavailableException closed) {
                // its work waits
            } catch (RuntimeException e) {
                LOG.warn("The work of circonscription {} failed: {}", circonscription, e.toString());
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
