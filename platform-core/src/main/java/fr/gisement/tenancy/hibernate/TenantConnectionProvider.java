package fr.gisement.tenancy.hibernate;

import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.connection.TenantConnections;
import fr.gisement.tenancy.connection.TenantDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives Hibernate the connection of the session's tenant, inside a transaction only. */
final class TenantConnectionProvider implements MultiTenantConnectionProvider<TenantId> {

    private final transient TenantConnections connections;
    private final transient TenantDataSource dataSource;

    TenantConnectionProvider(TenantConnections connections, TenantDataSource dataSource) {
        this.connections = connections;
        this.dataSource = dataSource;
    }

    @Override
    public Connection getConnection(TenantId session) throws SQLException {
        Tenant current = CurrentTenant.required();
        if (!current.id().equals(session)) {
            throw new IllegalStateException(
                    "A session of tenant " + session + " is used while tenant " + current.id() + " is current");
        }
        if (!TransactionSynchronizationManager.hasResource(dataSource)) {
            return dataSource.getConnection();
        }
        return connections.take(current);
    }

    @Override
    public void releaseConnection(TenantId session, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean handlesConnectionSchema() {
        return true;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
