package fr.gisement.app;

import fr.gisement.account.PasswordHashes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets some of the demonstration's people sign in: an administrator of the rectorat, the trainers and the inspector of
 * a circonscription, a director, and teachers of two schools in two circonscriptions, one of whom works in both. What somebody changed since is left as it is.
 */
final class DemonstrationPeople {

    private static final String ONE_SCHOOL = "0620106D";
    private static final String ANOTHER_SCHOOL = "0590106V";
    private static final String ADMINISTRATOR = "alice.delattre@rectorat.example";

    /**
     * Somebody who can sign in.
     *
     * @param role the last part of a message's key
     * @param place the names of their schools or their circonscription, empty for the rectorat
     */
    record SignIn(String role, String mail, String name, String place) {}

    /** Somebody whom no file brings. */
    private record Assigned(
            String mail,
            String civility,
            String given,
            String family,
            String role,
            @Nullable Integer share) {}

    private static final List<Assigned> ASSIGNED = List.of(
            new Assigned("camille.roussel@rectorat.example", "Mme", "Camille", "Roussel", "ERUN", 100),
            new Assigned("samir.lefebvre@rectorat.example", "M.", "Samir", "Lefebvre", "ERUN", 50),
            new Assigned("helene.caron@rectorat.example", "Mme", "Hélène", "Caron", "IEN", null));

    private record School(UUID tenant, String uai, String name, String schema) {}

    private record Person(UUID id, String mail, String name) {}

    private final Connection owner;
    private final String hash;

    private DemonstrationPeople(Connection owner, String hash) {
        this.owner = owner;
        this.hash = hash;
    }

    /** Gives them accounts with this password where they have none; empty when the demonstration's schools are gone. */
    static List<SignIn> prepare(DataSource owners, String password) throws SQLException {
        try (Connection owner = owners.getConnection()) {
            owner.setAutoCommit(false);
            List<SignIn> signIns =
                    new DemonstrationPeople(owner, PasswordHashes.withDefaults().hash(password)).signIns();
            owner.commit();
            return signIns;
        }
    }

    private List<SignIn> signIns() throws SQLException {
        Optional<School> one = school(ONE_SCHOOL);
        Optional<School> another = school(ANOTHER_SCHOOL);
        if (one.isEmpty() || another.isEmpty()) {
            return List.of();
        }
        List<Person> here = staff(one.get(), "TEACHER");
        List<Person> there = staff(another.get(), "TEACHER");
        List<Person> directors = staff(one.get(), "DIRECTOR");
        if (here.size() < 2 || there.isEmpty() || directors.isEmpty()) {
            return List.of();
        }
        Person both = here.get(1);
        memberOf(both, another.get());
        List<SignIn> signIns = new ArrayList<>();
        signIns.add(signIn("rectorat", administrator(), ""));
        for (Assigned assigned : ASSIGNED) {
            Person person = person(assigned);
            assign(person, assigned, one.get());
            signIns.add(signIn(assigned.role().toLowerCase(Locale.ROOT), person, circonscription(one.get())));
        }
        signIns.add(signIn("director", directors.getFirst(), one.get().name()));
        signIns.add(signIn("teacher", here.getFirst(), one.get().name()));
        signIns.add(signIn("both", both, one.get().name() + ", " + another.get().name()));
        signIns.add(signIn("teacher", there.getFirst(), another.get().name()));
        DemonstrationClasses.prepare(
                owner, one.get().schema(), one.get().uai(), here.getFirst().id(), both.id());
        DemonstrationClasses.prepare(
                owner,
                another.get().schema(),
                another.get().uai(),
                there.getFirst().id(),
                both.id());
        return signIns;
    }

    private SignIn signIn(String role, Person person, String place) throws SQLException {
        update("""
                insert into platform.account (person_id, password_hash, activated_at) values (?, ?, now())
                on conflict (person_id) do nothing""", person.id(), hash);
        return new SignIn(role, person.mail(), person.name(), place);
    }

    private Person person(Assigned assigned) throws SQLException {
        update("""
                insert into platform.person (mail, civility, given_name, family_name)
                values (?, ?, ?, ?) on conflict (mail) do nothing""", assigned.mail(), assigned.civility(), assigned.given(), assigned.family());
        return people(
                        "select id, mail, given_name || ' ' || family_name from platform.person where mail = ?",
                        assigned.mail())
                .getFirst();
    }

    /** To the circonscription of a school, if they never were. */
    private void assign(Person person, Assigned assigned, School school) throws SQLException {
        update("""
                insert into platform.membership (person_id, tenant_id, role, origin, time_share)
                select ?, t.parent_id, ?, 'HAND', cast(? as smallint) from platform.tenant t
                where t.id = ? and not exists (select from platform.membership where person_id = ? and role = ?)""", person.id(), assigned.role(), assigned.share(), school.tenant(), person.id(), assigned.role());
    }

    private String circonscription(School school) throws SQLException {
        return people("""
                select t.id, '', t.name from platform.tenant t
                where t.id = (select parent_id from platform.tenant where id = ?)""", school.tenant()).getFirst().name();
    }

    private Person administrator() throws SQLException {
        Person administrator = person(new Assigned(ADMINISTRATOR, "Mme", "Alice", "Delattre", "RECTORAT_ADMIN", null));
        update("""
                insert into platform.membership (person_id, role, origin)
                select ?, 'RECTORAT_ADMIN', 'HAND'
                where not exists (select from platform.membership where person_id = ? and role = 'RECTORAT_ADMIN')""", administrator.id(), administrator.id());
        return administrator;
    }

    private void memberOf(Person person, School school) throws SQLException {
        update("""
                insert into platform.membership (person_id, tenant_id, role, site_uai, origin)
                values (?, ?, 'TEACHER', ?, 'HAND') on conflict (person_id, site_uai, role) do nothing""", person.id(), school.tenant(), school.uai());
    }

    private List<Person> staff(School school, String role) throws SQLException {
        return people("""
                select p.id, p.mail, p.given_name || ' ' || p.family_name
                from platform.membership m join platform.person p on p.id = m.person_id
                where m.tenant_id = ? and m.role = ? and m.origin = 'IMPORT' and m.ended_at is null
                order by p.mail""", school.tenant(), role);
    }

    private Optional<School> school(String uai) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("""
                select t.id, t.name, t.schema_name from platform.site s join platform.tenant t on t.id = s.tenant_id
                where s.uai = ? and t.state = 'ACTIVE'""")) {
            query.setString(1, uai);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new School(row.getObject(1, UUID.class), uai, row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    private List<Person> people(String sql, Object... values) throws SQLException {
        List<Person> people = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    people.add(new Person(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return people;
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement update = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
