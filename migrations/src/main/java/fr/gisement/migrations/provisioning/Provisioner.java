package fr.gisement.migrations.provisioning;

import static fr.gisement.migrations.SqlNames.literal;
import static fr.gisement.migrations.SqlNames.quoted;

import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.Wall;
import fr.gisement.migrations.bundle.Catalogue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes tenants' schemas and roles and gives them their place behind a wall. Every method works in the caller's
 * transaction on an owner's connection: what fails leaves no half of a tenant behind.
 */
public final class Provisioner {

    private final FleetNaming naming;
    private final FleetSettings settings;
    private final RoleScripts scripts;
    private final CatalogueSource catalogue;

    /** The bundles as they are now. */
    @FunctionalInterface
    public interface CatalogueSource {

        /** Reads them with the connection at hand where they are not known yet; never takes another. */
        Catalogue get(Connection owner) throws SQLException;
    }

    /** @param catalogue asked each time */
    public Provisioner(
            FleetNaming naming, FleetSettings settings, LoginPasswords passwords, CatalogueSource catalogue) {
        this.naming = naming;
        this.settings = settings;
        this.scripts = new RoleScripts(naming, passwords, settings);
        this.catalogue = catalogue;
    }

    /**
     * A schema given out.
     *
     * @param script what makes it, to be run in the same transaction before anything else touches it; empty for a spare
     * @param closing what ends its making, to be run last in that transaction, since others wait for it; empty for a spare
     */
    public record Claim(String schema, String script, String closing) {}

    /** Gives out a schema of a kind, a spare one if one is ready, else a new one; both are at the last version. */
    public String claim(Connection owner, SchemaKind kind) throws SQLException {
        Claim claim = prepareClaim(owner, kind);
        if (!claim.script().isEmpty()) {
            execute(owner, claim.script() + claim.closing());
        }
        return claim.schema();
    }

    /** The same without running the script, for callers that have more to send with it: each journey costs. */
    public Claim prepareClaim(Connection owner, SchemaKind kind) throws SQLException {
        Catalogue bundles = catalogue.get(owner);
        try (PreparedStatement claim = owner.prepareStatement("""
                with claimed as (
                    update platform.fleet_schema set purpose = 'TENANT'
                    where schema_name = (
                        select schema_name from platform.fleet_schema
                        where purpose = 'SPARE' and kind = ? and version = ?
                        order by schema_name limit 1 for update skip locked)
                    returning schema_name)
                select (select schema_name from claimed),
                       case when exists (select from claimed) then 0 else nextval('platform.fleet_number') end""")) {
            claim.setString(1, kind.name());
            claim.setInt(2, bundles.latest(kind));
            try (ResultSet rows = claim.executeQuery()) {
                rows.next();
                String spare = rows.getString(1);
                if (spare != null) {
                    return new Claim(spare, "", "");
                }
                String schema = naming.tenantSchema(rows.getLong(2));
                return new Claim(schema, creationScript(bundles, schema, kind, "TENANT"), scripts.allowInbox(schema));
            }
        }
    }

    /** What {@link #createLogin} runs. */
    public String loginScript(String login, String schema) {
        return scripts.login(login) + scripts.mayTake(login, schema);
    }

    /** What {@link #attach} runs. */
    public String attachScript(String login, String schema) {
        return settings.wall() == Wall.SCHOOL ? scripts.ownLogin(schema) : scripts.mayTake(login, schema);
    }

    /** Makes one more spare schema. */
    public String createSpare(Connection owner, SchemaKind kind) throws SQLException {
        String schema = naming.tenantSchema(nextNumber(owner));
        execute(owner, creationScript(catalogue.get(owner), schema, kind, "SPARE") + scripts.allowInbox(schema));
        return schema;
    }

    /** A new opaque name for a circonscription's login, never given before. */
    public String newLoginName(Connection owner) throws SQLException {
        return naming.circonscriptionLogin(nextNumber(owner));
    }

    /** Makes the login of a circonscription, which may take the role of its own schema. */
    public void createLogin(Connection owner, String login, String schema) throws SQLException {
        execute(owner, loginScript(login, schema));
    }

    /** Puts a school's schema behind a circonscription's wall. */
    public void attach(Connection owner, String login, String schema) throws SQLException {
        execute(owner, settings.wall() == Wall.SCHOOL ? scripts.ownLogin(schema) : scripts.mayTake(login, schema));
    }

    /** Takes a school's schema out from behind a circonscription's wall; its rows stay. */
    public void detach(Connection owner, String login, String schema) throws SQLException {
        execute(
                owner,
                settings.wall() == Wall.SCHOOL ? scripts.noOwnLogin(schema) : scripts.mayNoLongerTake(login, schema));
    }

    /** Lets a tenant's role use its schema again. */
    public void open(Connection owner, String schema) throws SQLException {
        execute(owner, scripts.allowUse(schema, schema));
    }

    /** Makes the database refuse a tenant's role, in sessions that are open too. */
    public void close(Connection owner, String schema) throws SQLException {
        execute(owner, scripts.forbidUse(schema, schema));
    }

    /** Lets a circonscription's login connect again. */
    public void openLogin(Connection owner, String login) throws SQLException {
        execute(owner, scripts.allowConnect(login));
    }

    /** Makes the database refuse new connections of a circonscription's login. */
    public void closeLogin(Connection owner, String login) throws SQLException {
        execute(owner, scripts.forbidConnect(login));
    }

    /** Erases a schema with all its rows, its role and its ledger row. */
    public void drop(Connection owner, String schema) throws SQLException {
        execute(
                owner,
                "drop schema %1$s cascade;\ndelete from platform.fleet_schema where schema_name = %2$s;\n"
                                .formatted(quoted(schema), literal(schema))
                        + "drop role %s;\n".formatted(quoted(schema)));
    }

    /** Erases a circonscription's login. */
    public void dropLogin(Connection owner, String login) throws SQLException {
        execute(owner, "drop role %s;\n".formatted(quoted(login)));
    }

    /** Makes a kind's template if there is none: an empty schema like any tenant's, for Liquibase to fill. */
    public void createTemplate(Connection owner, SchemaKind kind) throws SQLException {
        String template = naming.template(kind);
        try (PreparedStatement known =
                owner.prepareStatement("select 1 from platform.fleet_schema where schema_name = ?")) {
            known.setString(1, template);
            try (ResultSet rows = known.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        }
        execute(
                owner,
                scripts.schemaWithRole(template, template)
                        + ledgerRow(template, kind, "TEMPLATE", 0)
                        + scripts.allowInbox(template));
    }

    private String creationScript(Catalogue bundles, String schema, SchemaKind kind, String purpose) {
        return scripts.schemaWithRole(schema, schema)
                + bundles.creation(kind)
                + history(kind)
                + ledgerRow(schema, kind, purpose, bundles.latest(kind))
                + "set local search_path to platform;\n";
    }

    private String history(SchemaKind kind) {
        return """
                insert into databasechangelog
                    select id, author, filename, now(), orderexecuted, exectype, md5sum, description, comments, tag,
                           liquibase, contexts, labels, deployment_id
                    from %s.databasechangelog;
                """.formatted(quoted(naming.template(kind)));
    }

    private static String ledgerRow(String schema, SchemaKind kind, String purpose, int version) {
        return "insert into platform.fleet_schema (schema_name, role_name, kind, purpose, version) values (%1$s, %1$s, '%2$s', '%3$s', %4$d);\n"
                .formatted(literal(schema), kind, purpose, version);
    }

    private static long nextNumber(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select nextval('platform.fleet_number')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection owner, String script) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(script);
        }
    }
}
