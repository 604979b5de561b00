package fr.gisement.migrations;

import java.util.Locale;

/**
 * Names of roles and schemas.
 *
 * <p>Roles belong to the whole PostgreSQL cluster, not to one database: the prefix keeps two installations on one
 * cluster apart. Names of tenants are opaque and never change.
 *
 * @param prefix begins every role's name; lower-case letters, digits and underscores
 */
public record FleetNaming(String prefix) {

    /** The naming of an installation that has its cluster to itself. */
    public static final FleetNaming DEFAULT = new FleetNaming("gisement");

    /** @throws IllegalArgumentException when the prefix could not be an unquoted identifier */
    public FleetNaming {
        if (!prefix.matches("[a-z][a-z0-9_]{0,20}")) {
            throw new IllegalArgumentException(
                    "A prefix is 1 to 21 lower-case letters, digits and underscores, not \"" + prefix + "\"");
        }
    }

    /** The schema of the registry, the ledger and the accounts. */
    public String platformSchema() {
        return "platform";
    }

    /** The login that owns every schema; only migration and provisioning hold its password. */
    public String owner() {
        return prefix + "_owner";
    }

    /** The login of the running application on the platform schema. */
    public String platform() {
        return prefix + "_platform";
    }

    /** The group that may connect to the database: every tenant login, and nothing else comes with it. */
    public String connect() {
        return prefix + "_connect";
    }

    /** The group that may write to the inbox: every tenant role. */
    public String tenant() {
        return prefix + "_tenant";
    }

    /** The template schema of a kind, and its role's name. */
    public String template(SchemaKind kind) {
        return scoped("template_" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The opaque name of a tenant's schema, and of its role. */
    public String tenantSchema(long number) {
        return scoped("t_%06d".formatted(number));
    }

    /** The opaque name of a circonscription's login. */
    public String circonscriptionLogin(long number) {
        return scoped("l_%06d".formatted(number));
    }

    private String scoped(String name) {
        return prefix.equals(DEFAULT.prefix) ? name : prefix + "_" + name;
    }
}
