package fr.gisement.onboarding.run;

import fr.gisement.onboarding.directory.School;
import fr.gisement.onboarding.plan.RegistryState;
import fr.gisement.onboarding.staff.Assignment;
import fr.gisement.onboarding.staff.Person;
import fr.gisement.onboarding.staff.StaffRole;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.tenancy.TenantState;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes the snapshot of the registry that a plan is made against. */
final class RegistryReader {

    private final Connection owner;
    private final TenantLifecycle lifecycle;

    RegistryReader(Connection owner, TenantLifecycle lifecycle) {
        this.owner = owner;
        this.lifecycle = lifecycle;
    }

    /** The snapshot; whether a space is untouched is asked on the connection when the planner wants to know. */
    RegistryState read() throws SQLException {
        Map<String, RegistryState.Circonscription> circonscriptions = new HashMap<>();
        Sql.list(owner, """
                        select id, code, name, state from platform.tenant
                        where kind = 'CIRCONSCRIPTION' and code is not null""", RegistryReader::circonscription)
                .forEach(circonscription -> circonscriptions.put(circonscription.code(), circonscription));
        Map<TenantId, RegistryState.Space> spaces = new HashMap<>();
        Sql.list(owner, """
                        select t.id, t.name, t.state, t.rpi, coalesce(p.code, '') as circonscription
                        from platform.tenant t join platform.tenant p on p.id = t.parent_id
                        where t.kind = 'SCHOOL' and t.state <> 'DELETED'""", RegistryReader::space).forEach(space -> spaces.put(space.id(), space));
        Map<String, RegistryState.Site> sites = new HashMap<>();
        Sql.list(owner, """
                        select s.uai, s.tenant_id, s.name, s.address, s.postal_code, s.commune, s.commune_code, s.phone,
                               s.mail, s.latitude, s.longitude, s.private_school, s.nursery, s.elementary,
                               s.nature_code, s.opened_on, s.closed_on
                        from platform.site s join platform.tenant t on t.id = s.tenant_id
                        where t.state <> 'DELETED'""", RegistryReader::site)
                .forEach(site -> sites.put(site.school().uai(), site));
        Map<String, Person> people = new HashMap<>();
        Sql.list(owner, "select mail, civility, family_name, given_name from platform.person", RegistryReader::person)
                .forEach(person -> people.put(person.mail(), person));
        return new RegistryState(
                circonscriptions,
                spaces,
                sites,
                slugs("CIRCONSCRIPTION"),
                slugs("SCHOOL"),
                this::untouched,
                people,
                assignments("IMPORT"),
                assignments("HAND"));
    }

    private boolean untouched(TenantId tenant) {
        try {
            return lifecycle.untouched(owner, tenant);
        } catch (SQLException e) {
            throw new IllegalStateException("Whether anybody wrote in " + tenant + " cannot be read", e);
        }
    }

    private Set<String> slugs(String kind) throws SQLException {
        List<String> slugs =
                Sql.list(owner, "select slug from platform.tenant where kind = ?", row -> row.getString(1), kind);
        return new HashSet<>(slugs);
    }

    /** Of the roles that a staff file speaks of; it says nothing of the others. */
    private Set<Assignment> assignments(String origin) throws SQLException {
        Array roles = Sql.column(owner, "text", List.of(StaffRole.values()), StaffRole::name);
        return new HashSet<>(Sql.list(owner, """
                select p.mail, m.site_uai, m.role
                from platform.membership m join platform.person p on p.id = m.person_id
                where m.origin = ? and m.role = any(?) and m.ended_at is null""", RegistryReader::assignment, origin, roles));
    }

    private static RegistryState.Circonscription circonscription(ResultSet row) throws SQLException {
        return new RegistryState.Circonscription(
                id(row, "id"),
                row.getString("code"),
                row.getString("name"),
                TenantState.valueOf(row.getString("state")));
    }

    private static RegistryState.Space space(ResultSet row) throws SQLException {
        return new RegistryState.Space(
                id(row, "id"),
                row.getString("name"),
                TenantState.valueOf(row.getString("state")),
                row.getString("rpi"),
                row.getString("circonscription"));
    }

    private static RegistryState.Site site(ResultSet row) throws SQLException {
        var school = new School(
                row.getString("uai"),
                row.getString("name"),
                row.getString("address"),
                row.getString("postal_code"),
                row.getString("commune"),
                row.getString("commune_code"),
                row.getString("phone"),
                row.getString("mail"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getBoolean("private_school"),
                row.getBoolean("nursery"),
                row.getBoolean("elementary"),
                row.getString("nature_code"),
                row.getObject("opened_on", LocalDate.class));
        return new RegistryState.Site(school, row.getObject("closed_on", LocalDate.class), id(row, "tenant_id"));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(row.getString(1), row.getString(2), StaffRole.valueOf(row.getString(3)));
    }

    private static TenantId id(ResultSet row, String column) throws SQLException {
        return new TenantId(row.getObject(column, UUID.class));
    }
}
