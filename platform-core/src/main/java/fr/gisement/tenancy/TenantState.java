package fr.gisement.tenancy;

/** Where a tenant stands in its life; only {@link #ACTIVE} serves. */
public enum TenantState {
    /** Known, its schema not yet ready. */
    PROVISIONING,
    /** Serves. */
    ACTIVE,
    /** Closed for a time by an administrator; the database refuses it too. */
    SUSPENDED,
    /** Closed for good, its data kept. */
    ARCHIVED,
    /** Its data is being erased. */
    DELETING,
    /** Its data is gone; the name stays taken. */
    DELETED,
    /** Could not be made; the reason stands beside it. */
    FAILED;

    /** Whether people may enter. */
    public boolean serves() {
        return this == ACTIVE;
    }
}
