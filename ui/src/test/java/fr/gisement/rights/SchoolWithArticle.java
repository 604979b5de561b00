package fr.gisement.rights;

import fr.gisement.browser.DemonstrationFleet;
import fr.gisement.testing.TestInstallation;
import java.util.Map;

/** A class with one published article; in the school of {@link DemonstrationFleet#TEACHER} it is theirs. */
final class SchoolWithArticle {

    private SchoolWithArticle() {}

    /** Makes them; the result names what an address may need, by the names of the addresses' parameters. */
    static Map<String, String> make(TestInstallation installation, String slug) {
        String schema = installation
                .query("select schema_name from platform.tenant where slug = '%s'".formatted(slug))
                .getFirst();
        String site = installation.query("""
                        select min(uai) from platform.site s join platform.tenant t on t.id = s.tenant_id
                        where t.slug = '%s'""".formatted(slug)).getFirst();
        installation.execute("""
                insert into %s.school_class (school_year, name, level, site_uai)
                values (2026, 'Classe de la matrice', 'CE2', '%s')""".formatted(schema, site));
        String schoolClass = installation
                .query("select id from %s.school_class where name = 'Classe de la matrice'".formatted(schema))
                .getFirst();
        installation.execute("""
                insert into %s.class_teacher (class_id, person_id)
                select '%s', id from platform.person where mail = '%s'""".formatted(schema, schoolClass, DemonstrationFleet.TEACHER));
        installation.execute("""
                insert into %s.article (class_id, author_id, title, body, published_at, changed_at)
                values ('%s', uuidv7(), 'Un titre', 'Un texte', now(), now())""".formatted(schema, schoolClass));
        String article = installation
                .query("select id from %s.article where class_id = '%s'".formatted(schema, schoolClass))
                .getFirst();
        String circonscription = installation.query("""
                        select p.slug from platform.tenant t join platform.tenant p on p.id = t.parent_id
                        where t.slug = '%s'""".formatted(slug)).getFirst();
        return Map.of(
                "slug",
                slug,
                "class",
                schoolClass,
                "article",
                article,
                "circonscription",
                circonscription,
                "school",
                slug,
                "session",
                session(installation, circonscription),
                "idea",
                idea(installation, circonscription, slug),
                "model",
                model(installation, circonscription),
                "path",
                path(installation));
    }

    /** One of the académie's that teachers follow alone. */
    private static String path(TestInstallation installation) {
        installation.execute("""
                insert into platform.training_path (module_id, title, minutes, steps, state, created_by)
                values ('01920000-0000-7000-8000-000000000001', 'Un parcours', 5,
                        '[{"kind": "TEXT", "id": {"value": "01920000-0000-7000-8000-00000000000a"},
                           "title": "Lire", "words": "Des mots."}]', 'PUBLISHED', uuidv7())""");
        return installation
                .query("select id from platform.training_path order by id desc limit 1")
                .getFirst();
    }

    /** What {@link DemonstrationFleet#TEACHER} proposed from the school, and nobody reviewed yet. */
    private static String idea(TestInstallation installation, String circonscription, String slug) {
        String schema = installation
                .query("select schema_name from platform.tenant where slug = '%s'".formatted(circonscription))
                .getFirst();
        installation.execute("""
                insert into %s.use_case (school_id, proposed_by, from_school, title, levels, subject, tools, sessions,
                                         minutes, steps, result, words)
                select t.id, p.id, true, 'Une idée', '{CE1}', 'ARTS', '{BLOG}', 1, 45, '{Une étape}', 'Bien.', 'une idee'
                from platform.tenant t, platform.person p where t.slug = '%s' and p.mail = '%s'""".formatted(schema, slug, DemonstrationFleet.TEACHER));
        return installation
                .query("select id from %s.use_case order by proposed_at desc limit 1".formatted(schema))
                .getFirst();
    }

    /** One that the académie accepted from the circonscription. */
    private static String model(TestInstallation installation, String circonscription) {
        installation.execute("""
                insert into platform.use_case (circonscription_id, source_id, source_version, round, proposed_at, title,
                                               levels, subject, tools, sessions, minutes, steps, result, template_title,
                                               template_body, words, state, decided_by, decided_at)
                select id, uuidv7(), 0, 1, now(), 'Une idée', '{CE1}', 'ARTS', '{BLOG}', 1, 45, '{Une étape}', 'Bien.',
                       '', '', 'une idee', 'ACCEPTED', uuidv7(), now()
                from platform.tenant where slug = '%s'""".formatted(circonscription));
        return installation
                .query("select id from platform.use_case order by id desc limit 1")
                .getFirst();
    }

    /** A session of training in a few days, for everybody of the circonscription. */
    private static String session(TestInstallation installation, String circonscription) {
        String schema = installation
                .query("select schema_name from platform.tenant where slug = '%s'".formatted(circonscription))
                .getFirst();
        installation.execute("""
                insert into %s.training_session (module_id, starts_at, ends_at, room, capacity, everybody, walk_ins,
                                                 counted_minutes, hours, created_by)
                values ('01920000-0000-7000-8000-000000000001', now() + interval '3 days',
                        now() + interval '3 days 2 hours', 'Salle', 10, true, false, 120, 'EIGHTEEN', uuidv7())""".formatted(schema));
        String session = installation
                .query("select id from %s.training_session order by created_at desc limit 1".formatted(schema))
                .getFirst();
        installation.execute("insert into %s.training_session_trainer (session_id, person_id) values ('%s', uuidv7())"
                .formatted(schema, session));
        return session;
    }
}
