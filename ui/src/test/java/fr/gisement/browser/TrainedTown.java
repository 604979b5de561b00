package fr.gisement.browser;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle.NewTenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A circonscription with two groups of schools, its inspector, and two people who may become its trainers. */
final class TrainedTown implements AutoCloseable {

    static final String CIRCONSCRIPTION = "bruay";
    static final String NAME = "Bruay-la-Buissière";
    /** Has an account and no role yet. */
    static final String CAMILLE = "camille.roussel@bruay.example";
    /** Is assigned already. */
    static final String SAMIA = "samia.lefebvre@bruay.example";

    static final String INSPECTOR = "helene.caron@bruay.example";

    private record School(String name, String commune, int teachers, double latitude, double longitude) {}

    static final int SCHOOLS = 8;

    private static final List<School> ALL = List.of(
            new School("École maternelle Caudron", "Bruay-la-Buissière", 4, 50.482, 2.549),
            new School("École primaire Pasteur", "Bruay-la-Buissière", 9, 50.485, 2.556),
            new School("École élémentaire Marmottan", "Bruay-la-Buissière", 7, 50.479, 2.561),
            new School("École primaire du Centre", "Houdain", 6, 50.451, 2.537),
            new School("École primaire Brassens", "Calonne-Ricouart", 8, 50.487, 2.483),
            new School("École maternelle Mermoz", "Calonne-Ricouart", 3, 50.489, 2.476),
            new School("École primaire Prévert", "Marles-les-Mines", 10, 50.505, 2.505),
            new School("École du Village", "Ourton", 2, 50.457, 2.476));

    private final TestInstallation installation;
    private final TenantRegistry registry;
    private int more;

    TrainedTown(TestInstallation installation, TenantRegistry registry) {
        this.installation = installation;
        this.registry = registry;
        TenantId circonscription = make(SchemaKind.CIRCONSCRIPTION, CIRCONSCRIPTION, NAME, null);
        for (int i = 0; i < ALL.size(); i++) {
            School school = ALL.get(i);
            TenantId space = make(SchemaKind.SCHOOL, slug(i), school.name(), circonscription);
            String uai = "0628%03dX".formatted(i);
            installation.execute(
                    """
                    insert into platform.site (uai, tenant_id, name, commune, latitude, longitude)
                    values ('%s', '%s', '%s', '%s', %s, %s)""".formatted(uai, space, school.name(), school.commune(), school.latitude(), school.longitude()));
            installation.execute("""
                    with made as (
                        insert into platform.person (mail, given_name, family_name)
                        select 'ecole%1$d.' || n || '@bruay.example', 'Prénom', 'Nom' from generate_series(1, %2$d) n
                        returning id)
                    insert into platform.membership (person_id, tenant_id, role, site_uai, origin)
                    select id, '%3$s', 'TEACHER', '%4$s', 'IMPORT' from made""".formatted(i, school.teachers(), space, uai));
        }
        TestPeople.person(installation, CAMILLE, "Camille", "Roussel");
        assign(TestPeople.person(installation, SAMIA, "Samia", "Lefebvre"), Role.ERUN, circonscription, "50");
        assign(TestPeople.person(installation, INSPECTOR, "Hélène", "Caron"), Role.IEN, circonscription, "null");
        registry.refresh();
    }

    /** Opens more schools, in which nobody works yet. */
    void open(int schools) {
        TenantId circonscription = id(CIRCONSCRIPTION);
        for (int i = 0; i < schools; i++) {
            TenantId space = make(SchemaKind.SCHOOL, slug(SCHOOLS + more), "École nouvelle " + more, circonscription);
            installation.execute("""
                    insert into platform.site (uai, tenant_id, name, commune)
                    values ('0628%03dX', '%s', 'École nouvelle %d', 'Divion')""".formatted(SCHOOLS + more, space, more));
            more++;
        }
        registry.refresh();
    }

    private static String slug(int school) {
        return "bruay-" + school;
    }

    private void assign(PersonId person, Role role, TenantId circonscription, String share) {
        installation.execute("""
                insert into platform.membership (person_id, tenant_id, role, origin, started_at, time_share)
                values ('%s', '%s', '%s', 'HAND', '2026-08-31T22:00:00Z', %s)""".formatted(person, circonscription, role, share));
    }

    private TenantId make(SchemaKind kind, String slug, String name, @Nullable TenantId parent) {
        installation.as((life, owner) ->
                life.open(owner, life.register(owner, new NewTenant(kind, slug, name, null, null, parent))));
        return id(slug);
    }

    private TenantId id(String slug) {
        return TenantId.of(installation
                .query("select id from platform.tenant where slug = '%s'".formatted(slug))
                .getFirst());
    }

    @Override
    public void close() {
        String people = "(select id from platform.person where mail like '%@bruay.example')";
        for (String table : List.of("activation", "sign_in", "account", "membership")) {
            installation.execute("delete from platform.%s where person_id in %s".formatted(table, people));
        }
        installation.execute("delete from platform.person where id in " + people);
        installation.execute("delete from platform.site where uai like '0628%X'");
        int schools = SCHOOLS + more;
        for (int i = 0; i <= schools; i++) {
            TenantId tenant = id(i < schools ? slug(i) : CIRCONSCRIPTION);
            installation.as((life, owner) -> life.delete(owner, tenant));
            installation.execute("""
                    with told as (delete from platform.figure_standing where circonscription_id = '%1$s')
                    delete from platform.tenant where id = '%1$s'""".formatted(tenant));
        }
        registry.refresh();
    }
}
