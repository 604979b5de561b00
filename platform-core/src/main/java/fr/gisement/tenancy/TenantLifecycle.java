package fr.gisement.tenancy;

import fr.gisement.migrations.SchemaKind;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What happens to tenants between their creation and their end. Every method works in the caller's transaction on a
 * connection of the owner's, so that the registry, the schema and the roles change together or not at all.
 */
public final class TenantLifecycle {

    /**
     * A tenant to be.
     *
     * @param code the circonscription's UAI; null for a school space
     * @param rpi the dispersed RPI's number, or null
     * @param parent the circonscription of a school space; null for a circonscription
     */
    public record NewTenant(
            SchemaKind kind,
            String slug,
            String name,
            @Nullable String code,
            @Nullable String rpi,
            @Nullable TenantId parent) {}

    /** Registers a tenant without giving it a schema yet: it is PROVISIONING. */
    public TenantId register(Connection owner, NewTenant tenant) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Gives a registered tenant its schema, a spare one if there is any, and makes it ACTIVE. Does nothing if it has one. */
    public void open(Connection owner, TenantId tenant) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Changes the name people read; the slug and the schema stay. */
    public void rename(Connection owner, TenantId tenant, String name) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Moves a school space behind another circonscription's wall; its rows stay where they are, its epoch rises. */
    public void move(Connection owner, TenantId school, TenantId circonscription) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Closes a tenant for a time, in the database too. */
    public void suspend(Connection owner, TenantId tenant, String reason) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Opens a suspended or archived tenant again. */
    public void reactivate(Connection owner, TenantId tenant) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Closes a tenant for good and keeps its data: the school closed. */
    public void archive(Connection owner, TenantId tenant, String reason) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Erases a tenant: schema, role and, for a circonscription without schools, its login. The row stays, DELETED. */
    public void delete(Connection owner, TenantId tenant) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Whether anybody wrote in the tenant's schema since it was given. */
    public boolean untouched(Connection owner, TenantId tenant) throws SQLException {
        throw new UnsupportedOperationException();
    }
}
