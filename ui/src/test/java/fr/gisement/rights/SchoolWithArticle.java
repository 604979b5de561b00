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
                slug);
    }
}
