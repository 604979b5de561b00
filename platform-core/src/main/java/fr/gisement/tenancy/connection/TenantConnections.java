package fr.gisement.tenancy.connection;

import fr.gisement.installation.Installation;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a connection takes a tenant's role. Everything that reads or writes tenants' data comes through
 * here.
 */
public final class TenantConnections implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TenantConnections.class);

    private final TenancyProperties properties;
    private final LanePool pool;
    private final LoginFailureListener failures;

    public TenantConnections(Installation installation, TenancyProperties properties, LoginFailureListener failures) {
        this(installation, properties, failures, ServerCheck.NONE);
    }

    TenantConnections(
            Installation installation,
            TenancyProperties properties,
            LoginFailureListener failures,
            ServerCheck server) {
        this.properties = properties;
        this.pool = new LanePool(installation, properties.pool(), failures, server);
        this.failures = failures;
    }

    /**
     * A connection for one transaction of the current tenant. After commit or rollback it refuses every statement;
     * closing it unfinished rolls back. It belongs to the thread and the tenant it was taken for.
     *
     * @param tenant must be the {@link CurrentTenant}, so that no caller reaches past it
     * @throws fr.gisement.tenancy.NoTenantException when no tenant is bound
     * @throws java.sql.SQLTransientConnectionException when none is free in time
     * @throws java.sql.SQLInvalidAuthorizationSpecException when the database refuses the login or the role
     */
    public Connection take(Tenant tenant) throws SQLException {
        Tenant current = CurrentTenant.required();
        if (!current.id().equals(tenant.id())) {
            throw new IllegalStateException("A connection for tenant " + tenant.id() + " was asked for while tenant "
                    + current.id() + " is current");
        }
        String role = tenant.roleName();
        if (role == null) {
            throw new IllegalStateException("Tenant " + tenant.id() + " has no schema yet");
        }
        String login = properties.loginOf(tenant);
        LaneLease lease = pool.borrow(login, tenant.id());
        try {
            lease.connection().take(role);
        } catch (SQLException e) {
            if (!worthAnother(e, login)) {
                lease.discard();
                throw explained(e, login, role);
            }
            lease.renew();
            takeAgain(lease, login, role);
        } catch (RuntimeException e) {
            lease.discard();
            throw e;
        }
        return TenantConnection.over(lease, tenant.id());
    }

    private void takeAgain(LaneLease lease, String login, String role) throws SQLException {
        try {
            lease.connection().take(role);
        } catch (SQLException e) {
            lease.discard();
            throw explained(e, login, role);
        } catch (RuntimeException e) {
            lease.discard();
            throw e;
        }
    }

    /** Whether a new connection would do better: this one proved dead, or somebody's statement had altered it. */
    private static boolean worthAnother(SQLException e, String login) {
        if (e instanceof AlteredSessionException) {
            log.warn("A connection of {} is closed: {}", login, e.getMessage());
            return true;
        }
        return SqlStates.endsConnection(e);
    }

    private SQLException explained(SQLException e, String login, String role) {
        if (e instanceof AlteredSessionException) {
            failures.loginFailed(login, e);
            return e;
        }
        if (SqlStates.refusesLogin(e)) {
            return new SQLInvalidAuthorizationSpecException(
                    "The login " + login + " may not take the role " + role + ": " + e.getMessage(),
                    e.getSQLState(),
                    e);
        }
        return e;
    }

    /** What the pool does now and did so far. */
    public PoolFigures figures() {
        return pool.figures();
    }

    /** Closes every connection that nobody uses, and the others when they are given back. */
    @Override
    public void close() {
        pool.close();
    }
}
