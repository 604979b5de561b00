package fr.gisement.tenancy;

import static fr.gisement.migrations.SqlNames.literal;
import static fr.gisement.migrations.SqlNames.quoted;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.provisioning.Provisioner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to tenants between their creation and their end. Every method works in the caller's transaction on a
 * connection of the owner's, so that the registry, the schema and the roles change together or not at all.
 */
public final class TenantLifecycle {

    private final Provisioner provisioner;

    public TenantLifecycle(Provisioner provisioner) {
        this.provisioner = provisioner;
    }

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
        TenantId parent = tenant.parent();
        String login = parent == null ? provisioner.newLoginName(owner) : null;
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into platform.tenant (kind, state, slug, name, code, rpi, parent_id, login_name)
                values (?, 'PROVISIONING', ?, ?, ?, ?, ?,
                        coalesce(?, (select login_name from platform.tenant where id = ?)))
                returning id""")) {
            insert.setString(1, tenant.kind().name());
            insert.setString(2, tenant.slug());
            insert.setString(3, tenant.name());
            insert.setString(4, tenant.code());
            insert.setString(5, tenant.rpi());
            insert.setObject(6, parent == null ? null : parent.value());
            insert.setString(7, login);
            insert.setObject(8, parent == null ? null : parent.value());
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return new TenantId(rows.getObject(1, UUID.class));
            }
        }
    }

    /**
     * Gives a registered tenant its schema, a spare one if there is any, and makes it ACTIVE. Does nothing if it has
     * one.
     */
    public void open(Connection owner, TenantId tenant) throws SQLException {
        TenantRow row = TenantRow.lock(owner, tenant);
        if (row.schema() != null) {
            return;
        }
        Provisioner.Claim claim = provisioner.prepareClaim(owner, row.kind());
        String schema = claim.schema();
        try (Statement statement = owner.createStatement()) {
            statement.execute(claim.script()
                    + """
                    insert into %s.profile (tenant_id, name) values (%s, %s);
                    update platform.tenant
                        set schema_name = %s, state = 'ACTIVE', state_reason = null, updated_at = now() where id = %2$s;
                    """.formatted(
                            quoted(schema), literal(tenant.value().toString()), literal(row.name()), literal(schema))
                    + claim.closing()
                    + placement(row, schema));
        }
    }

    /** What puts a schema behind its wall; nothing where the wall itself is closed. */
    private String placement(TenantRow row, String schema) {
        if (row.kind() == SchemaKind.CIRCONSCRIPTION) {
            return provisioner.loginScript(row.login(), schema);
        }
        return row.parentServes() ? provisioner.attachScript(row.login(), schema) : "";
    }

    /** Says why a registered tenant could not be opened; {@link #open} may be tried again. */
    public void fail(Connection owner, TenantId tenant, String reason) throws SQLException {
        TenantRow.state(owner, tenant, TenantState.FAILED, reason);
    }

    /** Changes the name people read; the slug and the schema stay. */
    public void rename(Connection owner, TenantId tenant, String name) throws SQLException {
        TenantRow row = TenantRow.lock(owner, tenant);
        if (row.schema() != null) {
            // Not the profile's updated_at: a new name in the directory is no work of the school's own.
            TenantRow.update(owner, "update %s.profile set name = ?".formatted(quoted(row.schema())), name);
        }
        TenantRow.update(
                owner, "update platform.tenant set name = ?, updated_at = now() where id = ?", name, tenant.value());
    }

    /** Moves a school space behind another circonscription's wall; its rows stay where they are, its epoch rises. */
    public void move(Connection owner, TenantId school, TenantId circonscription) throws SQLException {
        TenantRow row = TenantRow.lock(owner, school);
        TenantRow target = TenantRow.lock(owner, circonscription);
        if (row.kind() != SchemaKind.SCHOOL || target.kind() != SchemaKind.CIRCONSCRIPTION) {
            throw new IllegalArgumentException("Only a school moves, and only to a circonscription");
        }
        if (row.schema() != null && row.state().serves()) {
            provisioner.detach(owner, row.login(), row.schema());
            if (target.state().serves()) {
                provisioner.attach(owner, target.login(), row.schema());
            }
        }
        TenantRow.update(
                owner,
                "update platform.tenant set parent_id = ?, login_name = ?, epoch = epoch + 1, updated_at = now() where id = ?",
                circonscription.value(),
                target.login(),
                school.value());
    }

    /** Closes a tenant for a time, in the database too. With a circonscription its schools are closed as well. */
    public void suspend(Connection owner, TenantId tenant, String reason) throws SQLException {
        close(owner, tenant, TenantState.SUSPENDED, reason);
    }

    /** Closes a tenant for good and keeps its data: the school closed. */
    public void archive(Connection owner, TenantId tenant, String reason) throws SQLException {
        close(owner, tenant, TenantState.ARCHIVED, reason);
    }

    /** Opens a suspended or archived tenant again; does nothing to one that is active. */
    public void reactivate(Connection owner, TenantId tenant) throws SQLException {
        TenantRow row = TenantRow.lock(owner, tenant);
        if (row.state() != TenantState.SUSPENDED && row.state() != TenantState.ARCHIVED) {
            return;
        }
        String schema = row.schema();
        if (schema == null) {
            throw new IllegalStateException("Tenant " + tenant + " has no schema to open");
        }
        provisioner.open(owner, schema);
        if (row.kind() == SchemaKind.CIRCONSCRIPTION) {
            provisioner.openLogin(owner, row.login());
            for (String school : TenantRow.activeSchoolSchemas(owner, tenant)) {
                provisioner.attach(owner, row.login(), school);
            }
        } else if (row.parentServes()) {
            provisioner.attach(owner, row.login(), schema);
        }
        TenantRow.state(owner, tenant, TenantState.ACTIVE, null);
    }

    /**
     * Erases a tenant: schema, role and a circonscription's login. The registry's row stays, DELETED, so that its name
     * is not given again.
     *
     * @throws IllegalStateException when a circonscription still has schools
     */
    public void delete(Connection owner, TenantId tenant) throws SQLException {
        erase(owner, tenant);
        TenantRow.update(
                owner,
                "update platform.tenant set schema_name = null, state = 'DELETED', state_reason = null, epoch = epoch + 1, updated_at = now() where id = ?",
                tenant.value());
    }

    /**
     * Takes a creation back: schema, role and the registry's row are gone as if they had never been. Sites must have
     * been taken away before.
     *
     * @throws IllegalStateException when somebody wrote in the schema, or a circonscription still has schools
     */
    public void withdraw(Connection owner, TenantId tenant) throws SQLException {
        if (!untouched(owner, tenant)) {
            throw new IllegalStateException("Somebody wrote in tenant " + tenant);
        }
        erase(owner, tenant);
        TenantRow.update(owner, "delete from platform.tenant where id = ?", tenant.value());
    }

    /** Whether nobody wrote in the tenant's schema since it was given. */
    public boolean untouched(Connection owner, TenantId tenant) throws SQLException {
        String schema = TenantRow.lock(owner, tenant).schema();
        if (schema == null) {
            return true;
        }
        StringBuilder touched = new StringBuilder(
                "select exists (select from %s.profile where updated_at <> created_at)".formatted(quoted(schema)));
        for (String table : TenantRow.ownTables(owner, schema)) {
            touched.append(" or exists (select from %s.%s)".formatted(quoted(schema), quoted(table)));
        }
        try (PreparedStatement query = owner.prepareStatement(touched.toString());
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return !rows.getBoolean(1);
        }
    }

    private void close(Connection owner, TenantId tenant, TenantState state, String reason) throws SQLException {
        TenantRow row = TenantRow.lock(owner, tenant);
        String schema = row.schema();
        if (row.state().serves() && schema != null) {
            provisioner.close(owner, schema);
            if (row.kind() == SchemaKind.SCHOOL) {
                if (row.parentServes()) {
                    provisioner.detach(owner, row.login(), schema);
                }
            } else {
                provisioner.closeLogin(owner, row.login());
                for (String school : TenantRow.activeSchoolSchemas(owner, tenant)) {
                    provisioner.detach(owner, row.login(), school);
                }
            }
        }
        TenantRow.state(owner, tenant, state, reason);
    }

    private void erase(Connection owner, TenantId tenant) throws SQLException {
        TenantRow row = TenantRow.lock(owner, tenant);
        if (row.kind() == SchemaKind.CIRCONSCRIPTION && TenantRow.hasSchools(owner, tenant)) {
            throw new IllegalStateException("Circonscription " + tenant + " still has schools");
        }
        String schema = row.schema();
        if (schema == null) {
            return;
        }
        // The registry points at the ledger's row, which goes with the schema.
        TenantRow.update(owner, "update platform.tenant set schema_name = null where id = ?", tenant.value());
        provisioner.drop(owner, schema);
        if (row.kind() == SchemaKind.CIRCONSCRIPTION) {
            provisioner.dropLogin(owner, row.login());
        }
    }
}
