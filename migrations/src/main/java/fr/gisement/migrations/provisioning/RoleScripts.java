package fr.gisement.migrations.provisioning;

import static fr.gisement.migrations.SqlNames.literal;
import static fr.gisement.migrations.SqlNames.quoted;

import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.ScramVerifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statements that make roles and give them their rights; the one place that says who may do what. */
final class RoleScripts {

    /** What a tenant's role may do with the tables of its own schema, and of no other. */
    static final String TABLE_RIGHTS = "select, insert, update, delete";

    /**
     * Lets a role log in where the server trusts who comes, and with no password anywhere. A role may always give itself a
     * password; that all of them ended before time began is beyond its reach.
     */
    private static final String WITHOUT_PASSWORD = "login noinherit password null valid until '-infinity'";

    private final FleetNaming naming;
    private final LoginPasswords passwords;
    private final FleetSettings settings;

    RoleScripts(FleetNaming naming, LoginPasswords passwords, FleetSettings settings) {
        this.naming = naming;
        this.passwords = passwords;
        this.settings = settings;
    }

    /** The settings that whatever role of a tenant logs in starts its sessions with: an empty path fails closed. */
    Map<String, String> loginSettings() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("search_path", "\"\"");
        values.put("statement_timeout", settings.statementTimeout().toMillis() + "ms");
        values.put("lock_timeout", "3000ms");
        values.put(
                "idle_in_transaction_session_timeout",
                settings.idleInTransactionTimeout().toMillis() + "ms");
        return values;
    }

    /** A schema and its role, before any table: tables made later are the role's to read and write, and nobody else's. */
    String schemaWithRole(String schema, String role) {
        return role(role) + """
                create schema %1$s;
                set local search_path to %1$s;
                %3$s;
                alter default privileges in schema %1$s grant %4$s on tables to %2$s;
                grant usage on schema %1$s to %2$s;
                """.formatted(quoted(schema), quoted(role), HISTORY_TABLE, TABLE_RIGHTS);
    }

    private String role(String role) {
        return settings.roleLogin()
                ? "create role %s %s;\n".formatted(quoted(role), WITHOUT_PASSWORD) + settings(role)
                : "create role %s nologin;\n".formatted(quoted(role));
    }

    /**
     * Lets a tenant's role write to the inbox. Comes last in a transaction: PostgreSQL locks the group until the end, and
     * whoever makes another tenant meanwhile would wait.
     */
    String allowInbox(String role) {
        return "grant %s to %s with inherit true, set false;\n".formatted(quoted(naming.tenant()), quoted(role));
    }

    /** A circonscription's login: no rights, nothing inherited but CONNECT. */
    String login(String login) {
        return "create role %s login noinherit password %s;\n"
                        .formatted(quoted(login), literal(ScramVerifier.of(passwords.passwordOf(login))))
                + settings(login)
                + allowConnect(login);
    }

    /** Lets a school's role log in by itself, as the wall between schools asks. */
    String ownLogin(String role) {
        return "alter role %s login noinherit password %s valid until 'infinity';\n"
                        .formatted(quoted(role), literal(ScramVerifier.of(passwords.passwordOf(role))))
                + settings(role)
                + allowConnect(role);
    }

    /** The reverse of {@link #ownLogin}: what a role is that no login of its own is given to. */
    String noOwnLogin(String role) {
        return "alter role %1$s %2$s;\nalter role %1$s reset all;\n"
                        .formatted(
                                quoted(role),
                                settings.roleLogin()
                                        ? WITHOUT_PASSWORD
                                        : "nologin password null valid until 'infinity'")
                + (settings.roleLogin() ? settings(role) : "")
                + forbidConnect(role);
    }

    String password(String login) {
        return "alter role %s password %s;\n"
                .formatted(quoted(login), literal(ScramVerifier.of(passwords.passwordOf(login))));
    }

    String settings(String login) {
        StringBuilder script = new StringBuilder();
        loginSettings()
                .forEach((name, value) -> script.append("alter role ")
                        .append(quoted(login))
                        .append(" set ")
                        .append(name)
                        .append(" = ")
                        .append(name.equals("search_path") ? "''" : literal(value))
                        .append(";\n"));
        return script.toString();
    }

    String allowConnect(String login) {
        return "grant %s to %s with inherit true, set false;\n".formatted(quoted(naming.connect()), quoted(login));
    }

    String forbidConnect(String login) {
        return "revoke %s from %s;\n".formatted(quoted(naming.connect()), quoted(login));
    }

    /** Lets a login take a role for a transaction. */
    String mayTake(String login, String role) {
        return "grant %s to %s with inherit false, set true;\n".formatted(quoted(role), quoted(login));
    }

    String mayNoLongerTake(String login, String role) {
        return "revoke %s from %s;\n".formatted(quoted(role), quoted(login));
    }

    String allowUse(String schema, String role) {
        return "grant usage on schema %s to %s;\n".formatted(quoted(schema), quoted(role));
    }

    String forbidUse(String schema, String role) {
        return "revoke usage on schema %s from %s;\n".formatted(quoted(schema), quoted(role));
    }

    /** Liquibase's own table as Liquibase makes it, made before the default rights so that no tenant role may touch it. */
    private static final String HISTORY_TABLE = """
            create table databasechangelog (
                id varchar(255) not null, author varchar(255) not null, filename varchar(255) not null,
                dateexecuted timestamp not null, orderexecuted integer not null, exectype varchar(10) not null,
                md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255),
                liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10))""";
}
