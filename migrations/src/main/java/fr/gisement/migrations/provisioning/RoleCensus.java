package fr.gisement.migrations.provisioning;

import fr.gisement.migrations.FleetNaming;
import fr.gisement.migrations.FleetSettings;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.migrations.Wall;
import fr.gisement.migrations.provisioning.RoleState.Login;
import fr.gisement.migrations.provisioning.RoleState.Membership;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the tenants' roles twice: as the registry wants them, and as the catalogue has them. */
final class RoleCensus {

    private final FleetNaming naming;
    private final Wall wall;
    private final boolean roleLogin;
    private final Map<String, String> loginSettings;

    RoleCensus(FleetNaming naming, FleetSettings settings, Map<String, String> loginSettings) {
        this.naming = naming;
        this.wall = settings.wall();
        this.roleLogin = settings.roleLogin();
        this.loginSettings = loginSettings;
    }

    /** Every tenant login and role by name, as it should be. */
    Map<String, RoleState> expected(Connection owner) throws SQLException {
        Map<String, RoleState> roles = new LinkedHashMap<>();
        Map<String, Map<String, Membership>> logins = new LinkedHashMap<>();
        try (PreparedStatement query = owner.prepareStatement("""
                select f.role_name, f.kind, t.state = 'ACTIVE' as active, t.login_name,
                       coalesce(p.state, t.state) = 'ACTIVE' as wall_open
                from platform.fleet_schema f
                left join platform.tenant t on t.schema_name = f.schema_name
                left join platform.tenant p on p.id = t.parent_id
                order by f.schema_name""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String role = rows.getString("role_name");
                String login = rows.getString("login_name");
                boolean open = rows.getBoolean("active") && rows.getBoolean("wall_open");
                boolean circonscription = SchemaKind.valueOf(rows.getString("kind")) == SchemaKind.CIRCONSCRIPTION;
                boolean own = !circonscription && wall == Wall.SCHOOL && login != null && open;
                roles.put(role, role(own));
                if (login == null) {
                    continue;
                }
                Map<String, Membership> taken = logins.computeIfAbsent(login, name -> new HashMap<>());
                if (circonscription) {
                    taken.put(role, Membership.TAKEN);
                    if (open) {
                        taken.put(naming.connect(), Membership.GROUP);
                    }
                } else if (open && wall == Wall.CIRCONSCRIPTION) {
                    taken.put(role, Membership.TAKEN);
                }
            }
        }
        logins.forEach((login, memberships) ->
                roles.put(login, new RoleState(Login.WITH_PASSWORD, Set.of(), loginSettings, memberships)));
        return roles;
    }

    private RoleState role(boolean ownLogin) {
        Map<String, Membership> groups = new HashMap<>(Map.of(naming.tenant(), Membership.GROUP));
        if (ownLogin) {
            groups.put(naming.connect(), Membership.GROUP);
        }
        Login login = ownLogin ? Login.WITH_PASSWORD : roleLogin ? Login.WITHOUT_PASSWORD : Login.NONE;
        return new RoleState(login, Set.of(), login == Login.NONE ? Map.of() : loginSettings, groups);
    }

    /** The roles of these names as they are; one that is missing is missing here. */
    Map<String, RoleState> found(Connection owner, Collection<String> names) throws SQLException {
        Map<String, Map<String, Membership>> memberships = memberships(owner, names);
        Map<String, RoleState> roles = new HashMap<>();
        try (PreparedStatement query = owner.prepareStatement("""
                select rolname, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
                       rolinherit and rolcanlogin as rolinherit, coalesce(rolvaliduntil < 'infinity', false) as ends,
                       coalesce(rolvaliduntil = '-infinity', false) as never, rolconfig
                from pg_roles where rolname = any (?)""")) {
            query.setArray(1, owner.createArrayOf("text", names.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString("rolname");
                    Object config = rows.getArray("rolconfig") == null
                            ? null
                            : rows.getArray("rolconfig").getArray();
                    Login login = login(rows);
                    roles.put(
                            name,
                            new RoleState(
                                    login,
                                    attributes(rows, login),
                                    settings((String @Nullable []) config),
                                    memberships.getOrDefault(name, Map.of())));
                }
            }
        }
        return roles;
    }

    private static Login login(ResultSet rows) throws SQLException {
        if (!rows.getBoolean("rolcanlogin")) {
            return Login.NONE;
        }
        return rows.getBoolean("never") ? Login.WITHOUT_PASSWORD : Login.WITH_PASSWORD;
    }

    private static Set<String> attributes(ResultSet rows, Login login) throws SQLException {
        Set<String> attributes = new HashSet<>();
        for (String attribute : Set.of("super", "createdb", "createrole", "replication", "bypassrls", "inherit")) {
            if (rows.getBoolean("rol" + attribute)) {
                attributes.add(attribute.equals("super") ? "superuser" : attribute);
            }
        }
        if (rows.getBoolean("ends") && login != Login.WITHOUT_PASSWORD) {
            attributes.add("valid until");
        }
        return attributes;
    }

    private static Map<String, String> settings(String @Nullable [] config) {
        Map<String, String> settings = new HashMap<>();
        if (config != null) {
            for (String setting : config) {
                int equals = setting.indexOf('=');
                settings.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return settings;
    }

    private static Map<String, Map<String, Membership>> memberships(Connection owner, Collection<String> names)
            throws SQLException {
        Map<String, Map<String, Membership>> memberships = new HashMap<>();
        try (PreparedStatement query = owner.prepareStatement("""
                select m.rolname, g.rolname, bool_or(a.admin_option), bool_or(a.inherit_option), bool_or(a.set_option)
                from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
                where m.rolname = any (?) group by 1, 2""")) {
            query.setArray(1, owner.createArrayOf("text", names.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    memberships
                            .computeIfAbsent(rows.getString(1), name -> new HashMap<>())
                            .put(
                                    rows.getString(2),
                                    new Membership(rows.getBoolean(3), rows.getBoolean(4), rows.getBoolean(5)));
                }
            }
        }
        return memberships;
    }
}
