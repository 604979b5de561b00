package fr.gisement.year;

import fr.gisement.year.Academie.Circonscription;
import fr.gisement.year.Academie.School;
import fr.gisement.year.Academie.Teacher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The installation's own keys of those whom a plan names by their addresses.
 *
 * @param academie its open circonscriptions and schools
 * @param schools the spaces of schools by their slugs
 * @param circonscriptions by their slugs
 */
record Known(
        Academie academie, Map<String, UUID> circonscriptions, Map<String, UUID> schools, Map<String, UUID> people) {

    private static final String SCHOOLS = """
            select c.id, c.slug, c.name, t.id, t.slug, t.name, min(s.uai), min(s.commune),
                   bool_or(s.nursery), bool_or(s.elementary), coalesce(avg(s.longitude), 0)
            from platform.tenant t
            join platform.tenant c on c.id = t.parent_id
            join platform.site s on s.tenant_id = t.id
            where t.kind = 'SCHOOL' and t.state = 'ACTIVE' and c.state = 'ACTIVE'
            group by c.id, t.id""";

    private static final String STAFF = """
            select t.slug, p.mail, bool_or(m.role = 'DIRECTOR')
            from platform.membership m
            join platform.tenant t on t.id = m.tenant_id
            join platform.person p on p.id = m.person_id
            where m.role in ('DIRECTOR', 'TEACHER') and m.origin = 'IMPORT' and m.ended_at is null
            group by t.slug, p.mail""";

    static Known read(Connection owner) throws SQLException {
        Map<String, List<Teacher>> staff = new HashMap<>();
        each(
                owner,
                STAFF,
                row -> staff.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(new Teacher(row.getString(2), row.getBoolean(3))));
        Map<String, UUID> circonscriptions = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, UUID> schools = new HashMap<>();
        Map<String, List<School>> of = new HashMap<>();
        each(owner, SCHOOLS, row -> {
            circonscriptions.put(row.getString(2), row.getObject(1, UUID.class));
            names.put(row.getString(2), row.getString(3));
            schools.put(row.getString(5), row.getObject(4, UUID.class));
            of.computeIfAbsent(row.getString(2), key -> new ArrayList<>())
                    .add(new School(
                            row.getString(5),
                            row.getString(6),
                            row.getString(8),
                            row.getString(7),
                            row.getBoolean(9),
                            row.getBoolean(10),
                            row.getDouble(11),
                            staff.getOrDefault(row.getString(5), List.of())));
        });
        Academie academie = new Academie(of.entrySet().stream()
                .map(it ->
                        new Circonscription(it.getKey(), names.getOrDefault(it.getKey(), it.getKey()), it.getValue()))
                .toList());
        return new Known(academie, circonscriptions, schools, people(owner));
    }

    /** The same with those who are known by now. */
    Known again(Connection owner) throws SQLException {
        return new Known(academie, circonscriptions, schools, people(owner));
    }

    private static Map<String, UUID> people(Connection owner) throws SQLException {
        Map<String, UUID> people = new HashMap<>();
        each(
                owner,
                "select mail, id from platform.person",
                row -> people.put(row.getString(1), row.getObject(2, UUID.class)));
        return people;
    }

    UUID person(String mail) {
        return Objects.requireNonNull(people.get(mail), mail);
    }

    UUID school(String slug) {
        return Objects.requireNonNull(schools.get(slug), slug);
    }

    UUID circonscription(String slug) {
        return Objects.requireNonNull(circonscriptions.get(slug), slug);
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection owner, String sql, Row take) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                take.take(rows);
            }
        }
    }
}
