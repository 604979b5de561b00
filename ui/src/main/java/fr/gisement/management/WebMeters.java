package fr.gisement.management;

import fr.gisement.redis.SharedRedis;
import fr.gisement.session.OpenSessions;
import fr.gisement.shell.Draining;
import fr.gisement.shell.OpenPages;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.connection.TenantConnections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How a process is that serves pages. No figure names a tenant or a person: {@code docs/operations.md} lists them. */
@Component
final class WebMeters implements MeterBinder {

    private final OpenSessions sessions;
    private final OpenPages pages;
    private final SharedRedis redis;
    private final Draining draining;
    private final TenantConnections connections;
    private final TenancyProperties tenancy;

    WebMeters(
            OpenSessions sessions,
            OpenPages pages,
            SharedRedis redis,
            Draining draining,
            TenantConnections connections,
            TenancyProperties tenancy) {
        this.sessions = sessions;
        this.pages = pages;
        this.redis = redis;
        this.draining = draining;
        this.connections = connections;
        this.tenancy = tenancy;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "gisement.sessions",
                "Visits of who is signed in, on this node",
                sessions,
                OpenSessions::signedIn);
        gauge(registry, "gisement.views", "Pages that are open", pages, OpenPages::count);
        gauge(registry, "gisement.redis.available", "1 while Redis answers", redis, it -> it.available() ? 1 : 0);
        gauge(registry, "gisement.draining", "1 while the node takes its leave", draining, it -> it.begun() ? 1 : 0);
        connections(registry, "active", it -> it.figures().borrowed());
        connections(registry, "idle", it -> it.figures().idle());
        int limit = tenancy.pool().maxTotal();
        gauge(registry, "gisement.tenant.connections.limit", "Connections to tenants, at most", tenancy, it -> limit);
    }

    private void connections(MeterRegistry registry, String state, ToDoubleFunction<TenantConnections> figure) {
        Gauge.builder("gisement.tenant.connections", connections, figure)
                .tag("state", state)
                .description("Connections to tenants")
                .register(registry);
    }

    private static <T> void gauge(
            MeterRegistry registry, String name, String description, T of, ToDoubleFunction<T> figure) {
        Gauge.builder(name, of, figure).description(description).register(registry);
    }
}
