package fr.gisement.bench;

import fr.gisement.account.PasswordHashes;
import fr.gisement.installation.DataFolder;
import fr.gisement.installation.Installation;
import fr.gisement.installation.InstallationFinder;
import fr.gisement.installation.OpenInstallation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Schools of the demonstration with a class, its articles, and teachers who can sign in. */
final class SchoolDay {

    static final String PASSWORD = "la cloche va sonner";
    private static final int ARTICLES = 12;

    /** A teacher, and where they go. */
    record Teacher(String mail, String home, String schoolClass, String article) {}

    private record School(UUID tenant, String slug, String schema, String uai) {}

    private SchoolDay() {}

    /** Makes the same number of teachers in each school; the mails are new ones. */
    static List<Teacher> prepare(Path data, int schools, int teachersEach) throws SQLException {
        String hash = PasswordHashes.withDefaults().hash(PASSWORD);
        List<Teacher> teachers = new ArrayList<>();
        try (OpenInstallation open = new InstallationFinder(Map.of(), new DataFolder(data)).openExisting();
                Connection owner = owner(open.installation())) {
            owner.setAutoCommit(false);
            for (School school : schools(owner, schools)) {
                List<UUID> people = new ArrayList<>();
                for (int i = 0; i < teachersEach; i++) {
                    people.add(person(owner, school, mail(school, i), hash));
                }
                UUID schoolClass = schoolClass(owner, school, people);
                UUID article = articles(owner, school, schoolClass, people.getFirst());
                String home = "e/" + school.slug() + "/accueil";
                String path = "e/" + school.slug() + "/classes/" + schoolClass;
                for (int i = 0; i < teachersEach; i++) {
                    teachers.add(new Teacher(mail(school, i), home, path, path + "/articles/" + article));
                }
            }
            owner.commit();
        }
        return teachers;
    }

    private static String mail(School school, int number) {
        return "bench-%s-%d@ac-lille.example".formatted(school.uai().toLowerCase(Locale.ROOT), number);
    }

    private static Connection owner(Installation installation) throws SQLException {
        return DriverManager.getConnection(
                installation.jdbcUrl(), installation.naming().owner(), installation.ownerPassword());
    }

    private static List<School> schools(Connection owner, int count) throws SQLException {
        List<School> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select t.id, t.slug, t.schema_name, min(s.uai) as uai
                        from platform.tenant t join platform.site s on s.tenant_id = t.id
                        where t.kind = 'SCHOOL' and t.state = 'ACTIVE'
                        group by t.id order by md5(t.slug) limit %d""".formatted(count))) {
            while (rows.next()) {
                found.add(new School(
                        rows.getObject("id", UUID.class),
                        rows.getString("slug"),
                        rows.getString("schema_name"),
                        rows.getString("uai")));
            }
        }
        return found;
    }

    private static UUID person(Connection owner, School school, String mail, String hash) throws SQLException {
        UUID person = id(
                owner,
                "insert into platform.person (mail, given_name, family_name) values (?, 'Claire', 'Dubois') returning id",
                mail);
        id(owner, """
                insert into platform.account (person_id, password_hash, activated_at) values (?, ?, now())
                returning person_id""", person, hash);
        id(owner, """
                insert into platform.membership (person_id, tenant_id, role, site_uai, origin)
                values (?, ?, 'TEACHER', ?, 'HAND') returning id""", person, school.tenant(), school.uai());
        return person;
    }

    private static UUID schoolClass(Connection owner, School school, List<UUID> teachers) throws SQLException {
        UUID made = id(owner, """
                insert into %s.school_class (school_year, name, level, site_uai) values (2026, 'CE1 des Hirondelles', 'CE1', ?)
                returning id""".formatted(school.schema()), school.uai());
        for (UUID teacher : teachers) {
            id(
                    owner,
                    "insert into %s.class_teacher (class_id, person_id) values (?, ?) returning class_id"
                            .formatted(school.schema()),
                    made,
                    teacher);
        }
        return made;
    }

    private static UUID articles(Connection owner, School school, UUID schoolClass, UUID author) throws SQLException {
        UUID last = author;
        for (int i = 0; i < ARTICLES; i++) {
            last = id(
                    owner,
                    """
                    insert into %s.article (class_id, author_id, title, body, published_at, changed_at)
                    values (?, ?, ?, ?, now(), now()) returning id""".formatted(school.schema()),
                    schoolClass,
                    author,
                    "Notre sortie au terril, jour " + (i + 1),
                    "Ce matin, nous sommes montés jusqu’au sommet. On voyait loin, jusqu’aux beffrois.\n\n".repeat(6));
        }
        return last;
    }

    private static UUID id(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
