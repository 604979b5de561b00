package fr.gisement.app;

import fr.gisement.classes.SchoolYear;
import fr.gisement.migrations.SqlNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Gives a school of the demonstration a few classes and the first articles of one, where it has no class at all. */
final class DemonstrationClasses {

    private record Story(String title, String body, int daysAgo) {}

    private static final List<Story> STORIES = List.of(
            new Story("Notre sortie au terril", """
                    Lundi matin, nous avons mis nos bottes et nous sommes montés sur le terril. Le chemin tournait, et à \
                    chaque tour on voyait un peu plus loin.

                    En haut, nous avons compté neuf beffrois. Samuel a trouvé une fougère dans un schiste : elle a trois \
                    cents millions d’années. Nous l’avons dessinée, puis reposée à sa place.

                    Demain, nous peindrons le paysage en gris, en vert et en rouge.""", 12),
            new Story("Le mot de la semaine : « gisement »", """
                    Un gisement, c’est un endroit où quelque chose de précieux attend sous la terre.

                    Nous avons cherché d’autres gisements : un gisement de coquillages, un gisement d’idées, un gisement \
                    de fous rires. Chacun a écrit le sien sur une ardoise.""", 5),
            new Story("Nos lentilles ont germé", """
                    Jeudi, rien. Vendredi, rien. Et ce matin, trois petites pousses dans le coton !

                    Nous les mesurons chaque jour. Record d’aujourd’hui : 14 millimètres.""", 1));

    private DemonstrationClasses() {}

    /**
     * Makes them in the caller's transaction.
     *
     * @param owner a connection of the owner's
     * @param teacher teaches the first class and wrote its articles
     * @param other teaches the second class
     */
    static void prepare(Connection owner, String schema, String uai, UUID teacher, UUID other) throws SQLException {
        try (Statement path = owner.createStatement()) {
            path.execute("set local search_path = " + SqlNames.quoted(schema));
            try (ResultSet any = path.executeQuery("select exists (select from school_class)")) {
                any.next();
                if (any.getBoolean(1)) {
                    return;
                }
            }
        }
        UUID first = schoolClass(owner, uai, "CE1 des Hirondelles", "CE1", teacher);
        schoolClass(owner, uai, "CM1 – CM2", "CM1-CM2", other);
        schoolClass(owner, uai, "Grande section", "GS", teacher);
        for (Story story : STORIES) {
            try (PreparedStatement insert = owner.prepareStatement("""
                    insert into article (class_id, author_id, title, body, published_at, changed_at)
                    select ?, ?, ?, ?, at, at from (select now() - make_interval(days => ?) as at) as moment""")) {
                insert.setObject(1, first);
                insert.setObject(2, teacher);
                insert.setString(3, story.title());
                insert.setString(4, story.body());
                insert.setInt(5, story.daysAgo());
                insert.executeUpdate();
            }
        }
        try (Statement path = owner.createStatement()) {
            path.execute("set local search_path = default");
        }
    }

    private static UUID schoolClass(Connection owner, String uai, String name, String level, UUID teacher)
            throws SQLException {
        UUID made;
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into school_class (school_year, name, level, site_uai) values (?, ?, ?, ?) returning id""")) {
            insert.setInt(
                    1, SchoolYear.at(LocalDate.now(ZoneId.of("Europe/Paris"))).first());
            insert.setString(2, name);
            insert.setString(3, level);
            insert.setString(4, uai);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                made = row.getObject(1, UUID.class);
            }
        }
        try (PreparedStatement insert =
                owner.prepareStatement("insert into class_teacher (class_id, person_id) values (?, ?)")) {
            insert.setObject(1, made);
            insert.setObject(2, teacher);
            insert.executeUpdate();
        }
        return made;
    }
}
