package fr.gisement.onboarding.run;

import fr.gisement.onboarding.plan.StaffChanges;
import fr.gisement.onboarding.staff.Assignment;
import fr.gisement.onboarding.staff.Person;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The people and memberships an import adds and changes, in bulk; what they were before is kept for an undo. */
final class PeopleTable {

    private static final String PEOPLE =
            "unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u (mail, civility, family_name, given_name)";
    private static final String MEMBERSHIPS = """
            unnest(?::text[], ?::text[], ?::text[]) as u (mail, uai, role)
            join platform.person p on p.mail = u.mail
            join platform.site s on s.uai = u.uai""";
    private static final String SAME = "m.person_id = p.id and m.site_uai = s.uai and m.role = u.role";

    private final Connection owner;
    private final UUID run;

    PeopleTable(Connection owner, UUID run) {
        this.owner = owner;
        this.run = run;
    }

    void apply(StaffChanges staff) throws SQLException {
        if (!staff.people().isEmpty()) {
            addPeople(staff.people());
        }
        if (!staff.changed().isEmpty()) {
            changePeople(staff.changed());
        }
        if (!staff.added().isEmpty()) {
            change(staff.added(), "m.ended_at is not null", "ended_at = null, origin = 'IMPORT'");
            addMemberships(staff.added());
        }
        if (!staff.ended().isEmpty()) {
            change(staff.ended(), "m.ended_at is null", "ended_at = now()");
        }
    }

    /** Puts people and memberships back as they were before an import; an account that got other work since stays. */
    static void restore(Connection owner, UUID run) throws SQLException {
        Sql.update(owner, """
                update platform.membership m set ended_at = b.ended_at, origin = b.origin
                from platform.import_change c
                cross join lateral jsonb_populate_record(null::platform.membership, c.before) b
                where c.run_id = ? and c.entity = 'MEMBERSHIP' and c.before is not null and m.id = c.key::uuid""", run);
        Sql.update(owner, """
                delete from platform.membership m using platform.import_change c
                where c.run_id = ? and c.entity = 'MEMBERSHIP' and c.before is null and m.id = c.key::uuid""", run);
        Sql.update(owner, """
                update platform.person p set civility = b.civility, family_name = b.family_name,
                       given_name = b.given_name, updated_at = now()
                from platform.import_change c
                cross join lateral jsonb_populate_record(null::platform.person, c.before) b
                where c.run_id = ? and c.entity = 'PERSON' and c.before is not null and p.id = c.key::uuid""", run);
        Sql.update(owner, """
                delete from platform.person p using platform.import_change c
                where c.run_id = ? and c.entity = 'PERSON' and c.before is null and p.id = c.key::uuid
                  and not exists (select from platform.membership m where m.person_id = p.id)
                  and not exists (select from platform.account a where a.person_id = p.id)
                  and not exists (select from platform.activation a where a.person_id = p.id)""", run);
    }

    private void addPeople(List<Person> people) throws SQLException {
        Sql.update(owner, """
                with added as (
                    insert into platform.person (mail, civility, family_name, given_name)
                    select u.mail, u.civility, u.family_name, u.given_name from %s
                    on conflict (mail) do nothing returning id)
                insert into platform.import_change (run_id, entity, key) select ?, 'PERSON', id::text from added""".formatted(PEOPLE), appended(people(people), run));
    }

    private void changePeople(List<Person> people) throws SQLException {
        Sql.update(owner, """
                insert into platform.import_change (run_id, entity, key, before)
                select ?, 'PERSON', p.id::text, to_jsonb(p) from platform.person p where p.mail = any(?)""", run, Sql.column(owner, "text", people, Person::mail));
        Sql.update(owner, """
                update platform.person p set civility = u.civility, family_name = u.family_name,
                       given_name = u.given_name, updated_at = now()
                from %s where p.mail = u.mail""".formatted(PEOPLE), people(people));
    }

    private void addMemberships(List<Assignment> assignments) throws SQLException {
        Sql.update(owner, """
                with added as (
                    insert into platform.membership (person_id, tenant_id, role, site_uai, origin)
                    select p.id, s.tenant_id, u.role, s.uai, 'IMPORT' from %s
                    on conflict (person_id, site_uai, role) do nothing returning id)
                insert into platform.import_change (run_id, entity, key) select ?, 'MEMBERSHIP', id::text from added""".formatted(MEMBERSHIPS), appended(assignments(assignments), run));
    }

    private void change(List<Assignment> assignments, String condition, String assignment) throws SQLException {
        Sql.update(owner, """
                insert into platform.import_change (run_id, entity, key, before)
                select x.run, 'MEMBERSHIP', m.id::text, to_jsonb(m) from %s
                cross join (select ?::uuid as run) x
                join platform.membership m on %s and %s""".formatted(MEMBERSHIPS, SAME, condition), appended(assignments(assignments), run));
        Sql.update(owner, """
                update platform.membership m set %s from %s where %s and %s""".formatted(assignment, MEMBERSHIPS, SAME, condition), assignments(assignments));
    }

    private Object[] people(List<Person> people) throws SQLException {
        return new Object[] {
            Sql.column(owner, "text", people, Person::mail),
            Sql.column(owner, "text", people, Person::civility),
            Sql.column(owner, "text", people, Person::familyName),
            Sql.column(owner, "text", people, Person::givenName)
        };
    }

    private Object[] assignments(List<Assignment> assignments) throws SQLException {
        return new Object[] {
            Sql.column(owner, "text", assignments, Assignment::mail),
            Sql.column(owner, "text", assignments, Assignment::uai),
            Sql.column(
                    owner, "text", assignments, assignment -> assignment.role().name())
        };
    }

    private static Object[] appended(Object[] parameters, Object last) {
        Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
        all[parameters.length] = last;
        return all;
    }
}
