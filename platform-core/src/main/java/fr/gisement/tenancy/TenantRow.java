package fr.gisement.tenancy;

import fr.gisement.migrations.SchemaKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant's row of the registry as its lifecycle needs it, and the statements on it. */
record TenantRow(
        SchemaKind kind,
        TenantState state,
        String name,
        String login,
        @Nullable String schema,
        boolean parentServes) {

    /** Reads a tenant's row and keeps others from changing it until the transaction ends. */
    static TenantRow lock(Connection owner, TenantId tenant) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("""
                select t.kind, t.state, t.name, t.login_name, t.schema_name, coalesce(p.state = 'ACTIVE', false)
                from platform.tenant t left join platform.tenant p on p.id = t.parent_id
                where t.id = ? for no key update of t""")) {
            query.setObject(1, tenant.value());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("No tenant " + tenant + " is registered");
                }
                return new TenantRow(
                        SchemaKind.valueOf(rows.getString(1)),
                        TenantState.valueOf(rows.getString(2)),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getBoolean(6));
            }
        }
    }

    static boolean hasSchools(Connection owner, TenantId tenant) throws SQLException {
        return !strings(
                        owner,
                        "select id::text from platform.tenant where parent_id = ? and state <> 'DELETED' limit 1",
                        tenant.value())
                .isEmpty();
    }

    static List<String> activeSchoolSchemas(Connection owner, TenantId circonscription) throws SQLException {
        return strings(
                owner,
                "select schema_name from platform.tenant where parent_id = ? and state = 'ACTIVE' order by 1",
                circonscription.value());
    }

    static List<String> ownTables(Connection owner, String schema) throws SQLException {
        return strings(owner, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'p')
                  and c.relname not in ('profile', 'databasechangelog')""", schema);
    }

    static void state(Connection owner, TenantId tenant, TenantState state, @Nullable String reason)
            throws SQLException {
        update(
                owner,
                "update platform.tenant set state = ?, state_reason = ?, updated_at = now() where id = ?",
                state.name(),
                reason,
                tenant.value());
    }

    private static List<String> strings(Connection owner, String sql, @Nullable Object parameter) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }

    static void update(Connection owner, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
