package fr.gisement.operations;

import static fr.gisement.tenancy.TenantState.ACTIVE;
import static fr.gisement.tenancy.TenantState.ARCHIVED;
import static fr.gisement.tenancy.TenantState.FAILED;
import static fr.gisement.tenancy.TenantState.PROVISIONING;
import static fr.gisement.tenancy.TenantState.SUSPENDED;

import fr.gisement.assignment.Assignee;
import fr.gisement.assignment.Assignment;
import fr.gisement.assignment.AssignmentId;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.operations.AssignmentRules.Span;
import fr.gisement.operations.OperationOrder.File;
import fr.gisement.operations.OperationRefusedException.Reason;
import fr.gisement.operations.OperationRequest.Archive;
import fr.gisement.operations.OperationRequest.Assign;
import fr.gisement.operations.OperationRequest.ChangeAssignment;
import fr.gisement.operations.OperationRequest.CheckDrift;
import fr.gisement.operations.OperationRequest.EndAssignment;
import fr.gisement.operations.OperationRequest.Migrate;
import fr.gisement.operations.OperationRequest.MigrateOnly;
import fr.gisement.operations.OperationRequest.Onboard;
import fr.gisement.operations.OperationRequest.Reactivate;
import fr.gisement.operations.OperationRequest.RehearseOnboarding;
import fr.gisement.operations.OperationRequest.ResumeOnboarding;
import fr.gisement.operations.OperationRequest.RetryFailed;
import fr.gisement.operations.OperationRequest.Suspend;
import fr.gisement.operations.OperationRequest.UndoOnboarding;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests make sense now. The worker looks again, since what is so now may not be so then. */
@Component
class OperationRules {

    private static final int LONGEST_REASON = 500;
    private static final Set<TenantState> SUSPENDABLE = EnumSet.of(ACTIVE);
    private static final Set<TenantState> REOPENABLE = EnumSet.of(SUSPENDED, ARCHIVED);
    private static final Set<TenantState> ARCHIVABLE = EnumSet.of(ACTIVE, SUSPENDED);
    private static final Set<TenantState> RETRIABLE = EnumSet.of(FAILED);
    private static final Set<TenantState> ASSIGNABLE = EnumSet.of(PROVISIONING, ACTIVE, SUSPENDED, FAILED);

    private final TenantRegistry registry;
    private final OperationTable operations;
    private final ImportTable imports;
    private final OperationsProperties properties;
    private final AssignmentRules assignments;

    OperationRules(
            TenantRegistry registry,
            OperationTable operations,
            ImportTable imports,
            OperationsProperties properties,
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.registry = registry;
        this.operations = operations;
        this.imports = imports;
        this.properties = properties;
        this.assignments = new AssignmentRules(platform);
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
            case Assign it -> assignment(it);
            case ChangeAssignment it -> change(it);
            case EndAssignment it -> onAssignment(it.kind(), it.assignment(), new HashMap<>());
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
        registry.refresh(); // what the screen shows was read from the rows, which may be newer than the snapshot
        Tenant tenant = registry.snapshot().find(id).orElseThrow(() -> new OperationRefusedException(Reason.UNKNOWN));
        if (!statesFor(kind).contains(tenant.state())) {
            throw new OperationRefusedException(Reason.WRONG_STATE);
        }
        return OperationOrder.tenant(kind, tenant, parameters);
    }

    private OperationOrder assignment(Assign request) {
        Assignee assignee = request.assignee();
        AssignmentRules.requireSound(request.role(), request.from(), request.until(), request.share());
        List<AssignmentId> instead = new ArrayList<>();
        Map<String, String> parameters = new HashMap<>();
        if (request.replaces() != null) {
            assignments.open(request.replaces(), request.circonscription(), Instant.now());
            instead.add(request.replaces());
            parameters.put("replaces", request.replaces().toString());
        }
        assignments
                .person(assignee)
                .ifPresent(person -> assignments.requireRoom(
                        person,
                        request.circonscription(),
                        request.role(),
                        Span.of(request.from(), request.until()),
                        request.share(),
                        instead));
        parameters.put("role", request.role().name());
        parameters.put("mail", assignee.mail());
        parameters.put("given", assignee.givenName());
        parameters.put("family", assignee.familyName());
        put(parameters, "civility", assignee.civility());
        parameters.put("from", request.from().toString());
        put(parameters, "until", request.until());
        put(parameters, "share", request.share());
        return OperationOrder.tenant(request.kind(), circonscription(request.circonscription()), parameters);
    }

    private OperationOrder change(ChangeAssignment request) {
        Assignment assignment = request.assignment();
        LocalDate from = LocalDate.ofInstant(assignment.from(), AssignmentRules.ZONE);
        AssignmentRules.requireSound(assignment.role(), from, request.until(), request.share());
        assignments.requireRoom(
                assignment.person(),
                assignment.circonscription(),
                assignment.role(),
                new Span(assignment.from(), Span.of(from, request.until()).end()),
                request.share(),
                List.of(assignment.id()));
        Map<String, String> parameters = new HashMap<>();
        put(parameters, "until", request.until());
        put(parameters, "share", request.share());
        return onAssignment(request.kind(), assignment, parameters);
    }

    private OperationOrder onAssignment(OperationKind kind, Assignment assignment, Map<String, String> parameters) {
        assignments.open(assignment.id(), assignment.circonscription(), Instant.now());
        parameters.put("assignment", assignment.id().toString());
        parameters.put("person", assignment.person().displayName());
        return OperationOrder.tenant(kind, circonscription(assignment.circonscription()), parameters);
    }

    private Tenant circonscription(TenantId id) {
        return registry.snapshot()
                .find(id)
                .filter(it -> it.kind() == SchemaKind.CIRCONSCRIPTION && ASSIGNABLE.contains(it.state()))
                .orElseThrow(() -> new OperationRefusedException(Reason.UNKNOWN));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
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
