package fr.gisement.operations;

import static fr.gisement.tenancy.TenantState.ACTIVE;
import static fr.gisement.tenancy.TenantState.ARCHIVED;
import static fr.gisement.tenancy.TenantState.FAILED;
import static fr.gisement.tenancy.TenantState.SUSPENDED;

import fr.gisement.operations.OperationOrder.File;
import fr.gisement.operations.OperationRefusedException.Reason;
import fr.gisement.operations.OperationRequest.Archive;
import fr.gisement.operations.OperationRequest.CheckDrift;
import fr.gisement.operations.OperationRequest.Migrate;
import fr.gisement.operations.OperationRequest.MigrateOnly;
import fr.gisement.operations.OperationRequest.Onboard;
import fr.gisement.operations.OperationRequest.Reactivate;
import fr.gisement.operations.OperationRequest.RehearseOnboarding;
import fr.gisement.operations.OperationRequest.ResumeOnboarding;
import fr.gisement.operations.OperationRequest.RetryFailed;
import fr.gisement.operations.OperationRequest.Suspend;
import fr.gisement.operations.OperationRequest.UndoOnboarding;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which requests make sense now. The worker looks again, since what is so now may not be so then. */
@Component
class OperationRules {

    private static final int LONGEST_REASON = 500;
    private static final Set<TenantState> SUSPENDABLE = EnumSet.of(ACTIVE);
    private static final Set<TenantState> REOPENABLE = EnumSet.of(SUSPENDED, ARCHIVED);
    private static final Set<TenantState> ARCHIVABLE = EnumSet.of(ACTIVE, SUSPENDED);
    private static final Set<TenantState> RETRIABLE = EnumSet.of(FAILED);

    private final TenantRegistry registry;
    private final OperationTable operations;
    private final ImportTable imports;
    private final OperationsProperties properties;

    OperationRules(
            TenantRegistry registry, OperationTable operations, ImportTable imports, OperationsProperties properties) {
        this.registry = registry;
        this.operations = operations;
        this.imports = imports;
        this.properties = properties;
    }

    /** The states a tenant may be in for a change of it. */
    static Set<TenantState> statesFor(OperationKind kind) {
        return switch (kind) {
            case SUSPEND -> SUSPENDABLE;
            case REACTIVATE -> REOPENABLE;
            case ARCHIVE -> ARCHIVABLE;
            case RETRY_FAILED -> RETRIABLE;
            default -> throw new IllegalArgumentException(kind + " changes no tenant");
        };
    }

    OperationOrder check(OperationRequest request) {
        return switch (request) {
            case Suspend it -> tenant(it.kind(), it.tenant(), Map.of("reason", reason(it.reason())));
            case Archive it -> tenant(it.kind(), it.tenant(), Map.of("reason", reason(it.reason())));
            case Reactivate it -> tenant(it.kind(), it.tenant(), Map.of());
            case RetryFailed it -> tenant(it.kind(), it.tenant(), Map.of());
            case Migrate it -> OperationOrder.fleet(it.kind(), OperationOrder.FLEET_LANE);
            case CheckDrift it -> OperationOrder.fleet(it.kind(), OperationOrder.DRIFT_LANE);
            case MigrateOnly it -> schema(it);
            case RehearseOnboarding it -> rehearsal(it);
            case Onboard it -> onboarding(it);
            case ResumeOnboarding it -> onImport(it.kind(), imports.unfinished(), Reason.NOTHING_TO_RESUME);
            case UndoOnboarding it -> onImport(it.kind(), imports.last(), Reason.NOTHING_TO_UNDO);
        };
    }

    private OperationOrder tenant(OperationKind kind, TenantId id, Map<String, String> parameters) {
        Tenant tenant = registry.snapshot().find(id).orElseThrow(() -> new OperationRefusedException(Reason.UNKNOWN));
        if (!statesFor(kind).contains(tenant.state())) {
            throw new OperationRefusedException(Reason.WRONG_STATE);
        }
        return OperationOrder.tenant(kind, tenant, parameters);
    }

    private OperationOrder schema(MigrateOnly request) {
        String schema = request.schema();
        if (!operations.knowsSchema(schema)) {
            throw new OperationRefusedException(Reason.UNKNOWN);
        }
        return new OperationOrder(
                request.kind(), OperationOrder.FLEET_LANE, null, schema, Map.of("schema", schema), List.of());
    }

    private OperationOrder rehearsal(RehearseOnboarding request) {
        List<File> files = new ArrayList<>();
        files.add(new File(OperationOrder.SCHOOLS, sound(request.schools(), properties)));
        if (request.staff() != null) {
            files.add(new File(OperationOrder.STAFF, sound(request.staff(), properties)));
        }
        return OperationOrder.onboarding(
                request.kind(),
                null,
                request.schools().name(),
                Map.of("privateSchools", String.valueOf(request.privateSchools())),
                files.toArray(File[]::new));
    }

    private OperationOrder onboarding(Onboard request) {
        OperationStatus rehearsal = operations
                .find(request.rehearsal())
                .filter(it -> it.kind() == OperationKind.REHEARSE_ONBOARDING)
                .orElseThrow(() -> new OperationRefusedException(Reason.UNKNOWN));
        if (rehearsal.state() != OperationState.DONE) {
            throw new OperationRefusedException(Reason.NOT_REHEARSED);
        }
        return OperationOrder.onboarding(
                request.kind(),
                OperationOrder.ONBOARDING_LANE,
                rehearsal.subject(),
                Map.of("rehearsal", request.rehearsal().toString()));
    }

    private static OperationOrder onImport(OperationKind kind, Optional<ImportTable.Import> chosen, Reason without) {
        ImportTable.Import run = chosen.orElseThrow(() -> new OperationRefusedException(without));
        return OperationOrder.onboarding(
                kind,
                OperationOrder.ONBOARDING_LANE,
                run.file(),
                Map.of("run", run.id().toString()));
    }

    /** @throws OperationRefusedException when the file is empty or too large */
    static UploadedFile sound(UploadedFile file, OperationsProperties properties) {
        if (file.content().length == 0) {
            throw new OperationRefusedException(Reason.FILE_EMPTY, file.name());
        }
        if (file.content().length > properties.maxFileSize().toBytes()) {
            throw new OperationRefusedException(
                    Reason.FILE_TOO_LARGE, file.name(), properties.maxFileSize().toMegabytes());
        }
        return file;
    }

    private static String reason(String given) {
        String reason = given.strip();
        if (reason.isEmpty()) {
            throw new OperationRefusedException(Reason.NO_REASON);
        }
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
