package fr.gisement.operations;

import fr.gisement.identity.Person;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a worker took it.
 *
 * @param attempt counts the times a worker took it; only the last may say how it goes and ends
 * @param startedAt when a worker took it first
 * @param requestedBy on whose behalf it is done
 * @param allowed whether they are an administrator now
 * @param stopping whether somebody has asked to stop it
 */
record OperationTask(
        OperationId id,
        OperationKind kind,
        @Nullable TenantId tenant,
        String subject,
        Map<String, String> parameters,
        int attempt,
        Instant startedAt,
        Person requestedBy,
        boolean allowed,
        boolean stopping) {

    OperationTask {
        parameters = Map.copyOf(parameters);
    }

    String parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    TenantId requiredTenant() {
        return Objects.requireNonNull(tenant, "tenant");
    }
}
