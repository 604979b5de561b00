package fr.gisement.operations;

import fr.gisement.audit.AuditSubject;
import fr.gisement.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** What can be asked for; the text on screen is {@code operations.kind.<kind>}. */
public enum OperationKind {
    SUSPEND("TENANT_SUSPENDED"),
    REACTIVATE("TENANT_REACTIVATED"),
    ARCHIVE("TENANT_ARCHIVED"),
    /** Gives somebody a right in a circonscription, in the place of somebody else or beside them. */
    ASSIGN("STAFF_ASSIGNED"),
    /** Moves the end of an assignment, or the share of time it takes. */
    CHANGE_ASSIGNMENT("ASSIGNMENT_CHANGED"),
    /** Takes the right at once. */
    END_ASSIGNMENT("ASSIGNMENT_ENDED"),
    /** Opens a tenant whose opening failed. */
    RETRY_FAILED("TENANT_OPENED"),
    MIGRATE("FLEET_MIGRATED"),
    MIGRATE_ONLY("SCHEMA_MIGRATED"),
    CHECK_DRIFT("DRIFT_CHECKED"),
    REHEARSE_ONBOARDING("ONBOARDING_REHEARSED"),
    ONBOARD("ONBOARDING_RUN"),
    /** Goes on with an onboarding, or an undo, that was interrupted wherever it ran. */
    RESUME_ONBOARDING("ONBOARDING_RUN"),
    UNDO_ONBOARDING("ONBOARDING_UNDONE");

    private final String action;

    OperationKind(String action) {
        this.action = action;
    }

    /** What the journal calls it once it is done. */
    String action() {
        return action;
    }

    /** What the journal says it is about. */
    AuditSubject about(@Nullable TenantId tenant, String subject) {
        return switch (this) {
            case SUSPEND, REACTIVATE, ARCHIVE, RETRY_FAILED, ASSIGN, CHANGE_ASSIGNMENT, END_ASSIGNMENT ->
                new AuditSubject("TENANT", tenant == null ? null : tenant.toString(), subject);
            case MIGRATE_ONLY -> new AuditSubject("SCHEMA", subject, subject);
            case MIGRATE, CHECK_DRIFT -> new AuditSubject("FLEET", null, subject);
            case REHEARSE_ONBOARDING, ONBOARD, RESUME_ONBOARDING, UNDO_ONBOARDING ->
                new AuditSubject("ONBOARDING", null, subject);
        };
    }

    /** What is read of its outcome; null when it has none to tell. */
    @Nullable
    Class<? extends OperationOutcome> outcome() {
        return switch (this) {
            case MIGRATE, MIGRATE_ONLY -> OperationOutcome.Migrated.class;
            case CHECK_DRIFT -> OperationOutcome.DriftFound.class;
            case REHEARSE_ONBOARDING -> OperationOutcome.Rehearsed.class;
            case ONBOARD, RESUME_ONBOARDING, UNDO_ONBOARDING -> OperationOutcome.Onboarded.class;
            case SUSPEND, REACTIVATE, ARCHIVE, RETRY_FAILED, ASSIGN, CHANGE_ASSIGNMENT, END_ASSIGNMENT -> null;
        };
    }
}
