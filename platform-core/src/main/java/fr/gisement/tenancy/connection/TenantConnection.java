package fr.gisement.tenancy.connection;

import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection good for one transaction of one tenant. It is a proxy so that what is not named here is refused after the
 * transaction's end and under another tenant, whatever JDBC adds.
 */
final class TenantConnection implements InvocationHandler {

    private final LaneLease lease;
    private final Connection connection;
    private final TenantId tenant;
    private boolean ended;
    private boolean closed;

    private TenantConnection(LaneLease lease, TenantId tenant) {
        this.lease = lease;
        this.connection = lease.connection().connection();
        this.tenant = tenant;
    }

    static Connection over(LaneLease lease, TenantId tenant) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new TenantConnection(lease, tenant));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the proxy's own equals would come back here
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        switch (method.getName()) {
            case "close" -> close();
            case "isClosed" -> {
                return closed;
            }
            case "commit" -> commit();
            case "rollback" -> {
                if (args != null) {
                    return forward(method, args);
                }
                rollback();
            }
            case "getAutoCommit" -> {
                return false;
            }
            case "setAutoCommit" -> refuseIf(isTrue(args), "has one transaction, autocommit stays off");
            case "isReadOnly" -> {
                return connection.isReadOnly();
            }
            case "setReadOnly" -> {
                if (isTrue(args)) {
                    beginReadOnly();
                }
            }
            case "setCatalog",
                    "setSchema",
                    "setHoldability",
                    "setTransactionIsolation",
                    "setTypeMap",
                    "setClientInfo",
                    "setNetworkTimeout",
                    "setShardingKey",
                    "setShardingKeyIfValid" ->
                throw new SQLFeatureNotSupportedException(
                        "A tenant's connection keeps its settings: " + method.getName() + " is refused");
            case "equals" -> {
                return args != null && proxy == args[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "toString" -> {
                return "TenantConnection[" + tenant + "]";
            }
            default -> {
                return forward(method, args);
            }
        }
        return null;
    }

    private @Nullable Object forward(Method method, @Nullable Object @Nullable [] args) throws Throwable {
        requireUsable();
        try {
            return method.invoke(connection, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void requireUsable() throws SQLException {
        refuseIf(closed, "is closed");
        refuseIf(ended, "has had its one transaction: take another for the next");
        Optional<Tenant> current = CurrentTenant.find();
        if (current.isEmpty() || !current.get().id().equals(tenant)) {
            throw misuse("was handed to "
                    + current.map(other -> "tenant " + other.id()).orElse("code without a tenant"));
        }
    }

    private void commit() throws SQLException {
        requireUsable();
        ended = true;
        connection.commit();
    }

    private void rollback() throws SQLException {
        if (!ended && !closed) {
            ended = true;
            connection.rollback();
        }
    }

    private void close() {
        if (!closed) {
            closed = true;
            lease.release();
        }
    }

    private void beginReadOnly() throws SQLException {
        requireUsable();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction read only");
        }
    }

    private void refuseIf(boolean wrong, String why) throws SQLException {
        if (wrong) {
            throw misuse(why);
        }
    }

    private SQLException misuse(String why) {
        return new SQLNonTransientConnectionException("The connection of tenant " + tenant + " " + why);
    }

    private static boolean isTrue(@Nullable Object @Nullable [] args) {
        return args != null && args.length == 1 && Boolean.TRUE.equals(args[0]);
    }
}
