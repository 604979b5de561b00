package fr.gisement.migrations.provisioning;

import static fr.gisement.migrations.SqlNames.quoted;

import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.LoginPasswords;
import fr.gisement.migrations.Transactions;
import fr.gisement.migrations.provisioning.RoleState.Login;
import fr.gisement.migrations.provisioning.RoleState.Membership;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds tenant roles that are not as the registry wants them, heals them and records it. PostgreSQL lets a role change
 * its own password and settings, so that somebody who got hold of one could lock the application out, or prepare its
 * next sessions; this undoes it. It is also what turns the roles over when the wall is changed, or whether they may log in.
 */
public final class RoleReconciler {

    private final RoleScripts scripts;
    private final RoleCensus census;
    private final LoginPasswords passwords;
    private final LoginProbe probe;

    /** Tries a login with a password. */
    @FunctionalInterface
    public interface LoginProbe {

        /** Whether the server accepts the password; throws when the server cannot say. */
        boolean accepts(String login, String password) throws SQLException;
    }

    /**
     * What was found altered.
     *
     * @param healed false when only a superuser could heal it
     */
    public record Incident(String role, String what, boolean healed) {}

    public RoleReconciler(FleetNaming naming, FleetSettings settings, LoginPasswords passwords, LoginProbe probe) {
        this.scripts = new RoleScripts(naming, passwords, settings);
        this.census = new RoleCensus(naming, settings, scripts.loginSettings());
        this.passwords = passwords;
        this.probe = probe;
    }

    /** Looks at every tenant role and tries every login; an empty answer is the usual one. */
    public List<Incident> reconcile(Connection owner) throws SQLException {
        Map<String, RoleState> expected = new LinkedHashMap<>();
        List<String> altered = new ArrayList<>();
        int isolation = owner.getTransactionIsolation();
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            // One snapshot for both: a school opened between two looks must not seem an intruder.
            Transactions.run(owner, () -> {
                expected.putAll(census.expected(owner));
                Map<String, RoleState> found = census.found(owner, expected.keySet());
                expected.forEach((role, state) -> {
                    if (!state.equals(found.get(role))) {
                        altered.add(role);
                    }
                });
            });
        } finally {
            owner.setTransactionIsolation(isolation);
        }
        List<Incident> incidents = new ArrayList<>();
        for (String role : altered) {
            incidents.addAll(heal(owner, role));
        }
        for (Map.Entry<String, RoleState> entry : expected.entrySet()) {
            RoleState state = entry.getValue();
            if (state.login() == Login.WITH_PASSWORD && mayConnect(state)) {
                incidents.addAll(healPassword(owner, entry.getKey()));
            }
        }
        return incidents;
    }

    /** Tries one login, and gives it its password back if it was changed. */
    public List<Incident> healPassword(Connection owner, String login) throws SQLException {
        if (probe.accepts(login, passwords.passwordOf(login))) {
            return List.of();
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute(scripts.password(login));
        }
        return List.of(record(owner, new Incident(login, "the password was changed", true)));
    }

    private boolean mayConnect(RoleState state) {
        return state.memberships().containsValue(Membership.GROUP);
    }

    /** Looks again while nobody can open, close or move the tenants that the role serves, and heals what is still wrong. */
    private List<Incident> heal(Connection owner, String role) throws SQLException {
        List<Incident> incidents = new ArrayList<>();
        Transactions.run(owner, () -> {
            try (PreparedStatement lock = owner.prepareStatement(
                    "select 1 from platform.tenant where login_name = ? or schema_name = ? order by id for update")) {
                lock.setString(1, role);
                lock.setString(2, role);
                lock.execute();
            }
            RoleState expected = census.expected(owner).get(role);
            RoleState found = census.found(owner, List.of(role)).get(role);
            if (expected != null && found == null) {
                incidents.add(record(owner, new Incident(role, "the role is missing", false)));
            } else if (expected != null && found != null && !expected.equals(found)) {
                List<String> alterations = undo(owner, role, expected, found);
                boolean healed =
                        expected.equals(census.found(owner, List.of(role)).get(role));
                for (String what : alterations) {
                    incidents.add(record(owner, new Incident(role, what, healed)));
                }
            }
        });
        return incidents;
    }

    /** Tries to undo each alteration; what only a superuser can undo stays, and shows when one looks again. */
    private List<String> undo(Connection owner, String role, RoleState expected, RoleState found) throws SQLException {
        List<String> alterations = new ArrayList<>();
        if (expected.login() != found.login()) {
            alterations.add(told(expected.login(), found.login()));
            attempt(owner, expected.login() == Login.WITH_PASSWORD ? scripts.ownLogin(role) : scripts.noOwnLogin(role));
            return alterations;
        }
        for (String attribute : found.attributes()) {
            alterations.add("it had " + attribute);
            String undo = attribute.equals("valid until") ? "valid until 'infinity'" : "no" + attribute;
            attempt(owner, "alter role %s %s".formatted(quoted(role), undo));
        }
        if (!expected.settings().equals(found.settings())) {
            alterations.add("its settings were " + found.settings());
            attempt(
                    owner,
                    "alter role %s reset all;\n".formatted(quoted(role))
                            + (expected.login() == Login.NONE ? "" : scripts.settings(role)));
        }
        for (Map.Entry<String, Membership> entry : found.memberships().entrySet()) {
            String group = entry.getKey();
            if (!entry.getValue().equals(expected.memberships().get(group))) {
                alterations.add("it was a member of " + group);
                attempt(owner, "revoke %s from %s cascade".formatted(quoted(group), quoted(role)));
            }
        }
        for (Map.Entry<String, Membership> entry : expected.memberships().entrySet()) {
            String group = entry.getKey();
            if (!entry.getValue().equals(found.memberships().get(group))) {
                alterations.add("it was no member of " + group);
                attempt(owner, grant(role, group, entry.getValue()));
            }
        }
        return alterations;
    }

    private static String told(Login expected, Login found) {
        if (found == Login.NONE) {
            return "it could not log in";
        }
        if (expected == Login.NONE) {
            return "it could log in";
        }
        return found == Login.WITH_PASSWORD ? "it could log in with a password" : "it could log in with no password";
    }

    private static String grant(String role, String group, Membership membership) {
        return "grant %s to %s with inherit %s, set %s"
                .formatted(quoted(group), quoted(role), membership.inherit(), membership.set());
    }

    private static void attempt(Connection owner, String script) throws SQLException {
        Savepoint before = owner.setSavepoint();
        try (Statement statement = owner.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            owner.rollback(before);
        }
    }

    private static Incident record(Connection owner, Incident incident) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into platform.role_incident (role_name, what, healed) values (?, ?, ?)")) {
            insert.setString(1, incident.role());
            insert.setString(2, incident.what());
            insert.setBoolean(3, incident.healed());
            insert.executeUpdate();
        }
        return incident;
    }
}
