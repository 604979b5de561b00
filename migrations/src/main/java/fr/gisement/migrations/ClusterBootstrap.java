package fr.gisement.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a superuser can do, once for each installation: the fixed roles, the database, and taking back what
 * PostgreSQL grants to everybody. Harmless when repeated; nothing else in Gisement needs a superuser.
 */
public final class ClusterBootstrap {

    /** Run a query given as text, which would let one injected SELECT act under a role taken in the same statement. */
    private static final List<String> QUERY_RUNNERS = List.of(
            "query_to_xml",
            "query_to_xmlschema",
            "query_to_xml_and_xmlschema",
            "cursor_to_xml",
            "cursor_to_xmlschema",
            "table_to_xml",
            "table_to_xmlschema",
            "table_to_xml_and_xmlschema",
            "schema_to_xml",
            "schema_to_xmlschema",
            "schema_to_xml_and_xmlschema",
            "database_to_xml",
            "database_to_xmlschema",
            "database_to_xml_and_xmlschema",
            "ts_stat",
            "ts_rewrite");

    private ClusterBootstrap() {}

    /**
     * Makes the fixed roles and the database, or brings their passwords up to date.
     *
     * @param superuser a superuser's connection to any other database of the cluster, in auto-commit
     */
    public static void prepareCluster(
            Connection superuser, FleetNaming naming, String database, String ownerPassword, String platformPassword)
            throws SQLException {
        ensureRole(superuser, naming.owner(), "login createrole noinherit", ownerPassword);
        try (Statement statement = superuser.createStatement()) {
            // Roles that the owner makes itself are the owner's to grant: no superuser is needed afterwards.
            statement.execute("set role " + quoted(naming.owner()));
            try {
                ensureRole(superuser, naming.connect(), "nologin", null);
                ensureRole(superuser, naming.tenant(), "nologin", null);
                ensureRole(superuser, naming.platform(), "login noinherit", platformPassword);
                statement.execute("grant %s to %s with inherit true, set false"
                        .formatted(quoted(naming.connect()), quoted(naming.platform())));
                statement.execute("alter role %s set search_path = ''".formatted(quoted(naming.platform())));
            } finally {
                statement.execute("reset role");
            }
            if (!exists(superuser, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database %s owner %s encoding 'UTF8' template template0"
                        .formatted(quoted(database), quoted(naming.owner())));
            }
            for (String open : List.of(database, "postgres", "template1")) {
                statement.execute("revoke all on database %s from public".formatted(quoted(open)));
            }
            statement.execute(
                    "grant connect on database %s to %s".formatted(quoted(database), quoted(naming.connect())));
        }
    }

    /**
     * Takes back what PostgreSQL grants to everybody inside the database: the public schema, large objects, advisory
     * locks, procedural languages, and functions that run a query given as text.
     *
     * @param superuser a superuser's connection to the installation's own database, in auto-commit
     */
    public static void hardenDatabase(Connection superuser, FleetNaming naming) throws SQLException {
        String revokeFunctions = """
                do $$
                declare f regprocedure;
                begin
                    for f in select p.oid::regprocedure from pg_catalog.pg_proc p
                             where p.pronamespace = 'pg_catalog'::regnamespace
                               and (p.proname like 'lo\\_%%' or p.proname in ('loread', 'lowrite', 'pg_notify', %s)
                                    or p.proname ~ '^pg_(try_)?advisory_')
                    loop
                        execute format('revoke execute on function %%s from public', f);
                    end loop;
                    for f in select p.oid::regprocedure from pg_catalog.pg_proc p
                             where p.pronamespace = 'pg_catalog'::regnamespace
                               and p.proname ~ '^pg_(try_)?advisory_'
                    loop
                        execute format('grant execute on function %%s to %s', f);
                    end loop;
                end $$""".formatted(literals(QUERY_RUNNERS), quoted(naming.owner()));
        try (Statement statement = superuser.createStatement()) {
            statement.execute("drop schema if exists public");
            statement.execute(revokeFunctions);
            statement.execute("revoke usage on language plpgsql from public");
            statement.execute("grant usage on language plpgsql to " + quoted(naming.owner()));
        }
    }

    private static void ensureRole(Connection superuser, String role, String attributes, @Nullable String password)
            throws SQLException {
        String secret = password == null ? "" : " password '" + ScramVerifier.of(password) + "'";
        boolean known = exists(superuser, "select 1 from pg_roles where rolname = ?", role);
        try (Statement statement = superuser.createStatement()) {
            statement.execute((known ? "alter role " : "create role ") + quoted(role) + " " + attributes + secret);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String literals(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }

    private static String quoted(String identifier) {
        return SqlNames.quoted(identifier);
    }
}
