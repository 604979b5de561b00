package fr.gisement.operations;

import fr.gisement.tenancy.TenantId;
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
