package fr.gisement.operations;

import fr.gisement.assignment.Assignee;
import fr.gisement.assignment.Assignment;
import fr.gisement.assignment.AssignmentId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the rectorat may ask the worker to do. */
public sealed interface OperationRequest {

    OperationKind kind();

    /**
     * Closes a tenant for a time.
     *
     * @param reason what its people are told
     */
    record Suspend(TenantId tenant, String reason) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.SUSPEND;
        }
    }

    /** Opens a suspended or archived tenant again. */
    record Reactivate(TenantId tenant) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.REACTIVATE;
        }
    }

    /**
     * Closes a tenant for good; its data is kept.
     *
     * @param reason what its people are told
     */
    record Archive(TenantId tenant, String reason) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.ARCHIVE;
        }
    }

    /** Opens a tenant whose opening failed; its circonscription first if that failed too. */
    record RetryFailed(TenantId tenant) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.RETRY_FAILED;
        }
    }

    /**
     * Gives somebody a right in a circonscription.
     *
     * @param role {@link Role#ERUN} or {@link Role#IEN}
     * @param until the last day, null when that is open
     * @param share of a trainer's time, in percent; null for an inspector
     * @param replaces what ends on the day this begins; null when nothing does
     */
    record Assign(
            TenantId circonscription,
            Role role,
            Assignee assignee,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer share,
            @Nullable AssignmentId replaces)
            implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.ASSIGN;
        }
    }

    /**
     * Moves the end of an assignment, or changes its share of time.
     *
     * @param until the last day, null when that is open
     * @param share of a trainer's time, in percent; null for an inspector
     */
    record ChangeAssignment(
            Assignment assignment,
            @Nullable LocalDate until,
            @Nullable Integer share) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.CHANGE_ASSIGNMENT;
        }
    }

    /** Ends an assignment at once. */
    record EndAssignment(Assignment assignment) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.END_ASSIGNMENT;
        }
    }

    /** Brings the whole fleet to the current version. */
    record Migrate() implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.MIGRATE;
        }
    }

    /** Brings one schema to the current version, whether it was set aside or not. */
    record MigrateOnly(String schema) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.MIGRATE_ONLY;
        }
    }

    /** Compares every schema with its template. */
    record CheckDrift() implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.CHECK_DRIFT;
        }
    }

    /**
     * Says what the files would change, and changes nothing.
     *
     * @param schools the national directory
     * @param privateSchools take private schools too
     */
    record RehearseOnboarding(
            UploadedFile schools, @Nullable UploadedFile staff, boolean privateSchools) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.REHEARSE_ONBOARDING;
        }
    }

    /**
     * Does what a rehearsal showed, going on where the same files were interrupted.
     *
     * @param rehearsal one that is done
     */
    record Onboard(OperationId rehearsal) implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.ONBOARD;
        }
    }

    /** Goes on with the onboarding, or its undo, that was interrupted. */
    record ResumeOnboarding() implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.RESUME_ONBOARDING;
        }
    }

    /** Takes the last onboarding back, while nobody wrote in what it made. */
    record UndoOnboarding() implements OperationRequest {
        @Override
        public OperationKind kind() {
            return OperationKind.UNDO_ONBOARDING;
        }
    }
}
