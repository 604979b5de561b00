package fr.gisement.tenancy.connection;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.RegistryUnavailableException;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Warns at start when all logins together may ask for more connections than there may be: connections would then be
 * closed and opened all the time, at a tenth of the throughput.
 */
final class PoolSizeCheck implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(PoolSizeCheck.class);

    private final TenantRegistry registry;
    private final TenancyProperties properties;

    PoolSizeCheck(TenantRegistry registry, TenancyProperties properties) {
        this.registry = registry;
        this.properties = properties;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        try {
            warning(registry.snapshot()).ifPresent(log::warn);
        } catch (RegistryUnavailableException e) {
            log.warn("The size of the pool is not checked: {}", e.getMessage());
        }
    }

    /** What to say about the sizes, or nothing when they fit. */
    Optional<String> warning(RegistrySnapshot tenants) {
        long logins = Stream.of(SchemaKind.values())
                .flatMap(tenants::all)
                .filter(tenant -> tenant.state().serves() && tenant.roleName() != null)
                .map(properties::loginOf)
                .distinct()
                .count();
        TenancyProperties.Pool pool = properties.pool();
        if (logins * pool.maxPerLogin() <= pool.maxTotal()) {
            return Optional.empty();
        }
        return Optional.of(
                ("%d logins may open %d connections each, more than the %d allowed in total: connections will"
                                + " be closed for one another's sake. Raise gisement.tenancy.pool.max-total or lower"
                                + " gisement.tenancy.pool.max-per-login.")
                        .formatted(logins, pool.maxPerLogin(), pool.maxTotal()));
    }
}
