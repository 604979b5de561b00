package fr.gisement.portal;

import fr.gisement.tenancy.RequiredVersions;
import fr.gisement.tenancy.Tenant;

/** Whether a space can be entered, as the public may know it. */
enum Openness {
    OPEN,
    /** Known, its space not yet ready. */
    IN_PREPARATION,
    /** Closed for a time, or its circonscription is. */
    SUSPENDED,
    /** Its data waits for the version that the screens need. */
    UPDATING;

    /** The openness of a space that {@link #isListed is listed}. */
    static Openness of(Tenant space, Tenant circonscription, RequiredVersions required) {
        return switch (space.state()) {
            case ACTIVE -> {
                if (!circonscription.state().serves()) {
                    yield SUSPENDED;
                }
                yield space.schemaVersion() < required.school() ? UPDATING : OPEN;
            }
            case SUSPENDED -> SUSPENDED;
            case PROVISIONING, FAILED -> IN_PREPARATION;
            case ARCHIVED, DELETING, DELETED -> throw new IllegalArgumentException(space.id() + " is not listed");
        };
    }

    /** A school that closed, or whose data is being erased, is no longer shown. */
    static boolean isListed(Tenant tenant) {
        return switch (tenant.state()) {
            case ACTIVE, SUSPENDED, PROVISIONING, FAILED -> true;
            case ARCHIVED, DELETING, DELETED -> false;
        };
    }
}
