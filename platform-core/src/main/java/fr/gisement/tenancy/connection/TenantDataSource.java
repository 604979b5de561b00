package fr.gisement.tenancy.connection;

import fr.gisement.tenancy.CurrentTenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The data source of tenants' data for {@code JdbcClient} and its kin. Inside a transaction Spring finds the
 * transaction's connection under it; it opens none of its own, so a query outside a transaction reads nothing.
 */
public final class TenantDataSource extends AbstractDataSource {

    /**
     * Always fails, and says which mistake was made.
     *
     * @throws fr.gisement.tenancy.NoTenantException when no tenant is bound
     */
    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLNonTransientConnectionException("No transaction of tenant "
                + CurrentTenant.required().id()
                + " is open: its data is read and written in a method marked @Transactional");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
