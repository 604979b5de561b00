package fr.gisement.operations;

import fr.gisement.audit.AuditSubject;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that was found sound, as it goes into the table.
 *
 * @param lane what only one operation at a time may work on; null when any number may
 * @param files what it was given, by purpose
 */
record OperationOrder(
        OperationKind kind,
        @Nullable String lane,
        @Nullable TenantId tenant,
        String subject,
        Map<String, String> parameters,
        List<File> files) {

    static final String SCHOOLS = "SCHOOLS";
    static final String STAFF = "STAFF";
    static final String FLEET_LANE = "FLEET";
    static final String ONBOARDING_LANE = "ONBOARDING";
    static final String DRIFT_LANE = "DRIFT";

    /** What the journal says it is about. */
    AuditSubject about() {
        return kind.about(tenant, subject);
    }

    record File(String purpose, UploadedFile file) {}

    static OperationOrder tenant(OperationKind kind, Tenant tenant, Map<String, String> parameters) {
        return new OperationOrder(kind, "TENANT " + tenant.id(), tenant.id(), tenant.name(), parameters, List.of());
    }

    static OperationOrder fleet(OperationKind kind, String lane) {
        return new OperationOrder(kind, lane, null, "", Map.of(), List.of());
    }

    static OperationOrder onboarding(
            OperationKind kind, @Nullable String lane, String file, Map<String, String> parameters, File... files) {
        return new OperationOrder(kind, lane, null, file, parameters, List.of(files));
    }
}
