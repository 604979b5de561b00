package fr.gisement.onboarding.run;

import fr.gisement.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One thing an import does to one tenant, in one transaction.
 *
 * @param phase circonscriptions come first: their schools stand behind their walls
 * @param argument the new name, the other circonscription's id, or the reason
 * @param before the old name, the former circonscription's id, or the former state
 * @param created whether the import registered the tenant
 * @param done whether it was done
 */
record ImportItem(
        int seq,
        TenantId tenant,
        String name,
        int phase,
        Action action,
        @Nullable String argument,
        @Nullable String before,
        boolean created,
        boolean done) {

    /** What is done; each names a method of the tenant's lifecycle. */
    enum Action {
        OPEN,
        RENAME,
        MOVE,
        ARCHIVE,
        REACTIVATE
    }
}
