package fr.gisement.testing;

import fr.gisement.classes.SchoolYear;
import fr.gisement.cluster.Balancer;
import fr.gisement.cluster.Cluster;
import fr.gisement.cluster.ClusterSettings;
import fr.gisement.cluster.JavaCommand;
import fr.gisement.cluster.MaintenanceAnswer;
import fr.gisement.identity.Role;
import fr.gisement.installation.Installation;
import fr.gisement.installation.MortalServers;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.ActiveUsers.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two replicas and a worker behind a balancer, on servers that can die, with five schools and their twenty teachers. */
public final class TestCluster implements AutoCloseable {

    public static final int REPLICAS = 2;
    private static final int SCHOOLS = 5;
    private static final int TEACHERS_EACH = 4;
    private static final int ARTICLES = 3;

    private final MortalServers servers;
    private final TestInstallation installation;
    private final List<Reader> teachers = new ArrayList<>();
    private final Cluster cluster;

    private TestCluster(Path folder, JavaCommand java, MaintenanceAnswer maintenance, Map<String, String> environment)
            throws Exception {
        Path program = Balancer.program()
                .orElseThrow(() -> new IllegalStateException(
                        "No HAProxy found: install it (apt-get install haproxy) or name it in GISEMENT_HAPROXY"));
        servers = MortalServers.start(folder.resolve("servers"));
        try {
            installation = TestInstallation.over(servers.installation(), servers::superuser);
            populate();
            cluster = Cluster.start(
                    new ClusterSettings(
                            servers.installation(),
                            folder.resolve("cluster"),
                            0,
                            REPLICAS,
                            java,
                            maintenance,
                            environment),
                    program);
        } catch (Exception e) {
            servers.close();
            throw e;
        }
    }

    /** Starts everything in a folder; returns when both replicas serve. */
    public static TestCluster start(
            Path folder, JavaCommand java, MaintenanceAnswer maintenance, Map<String, String> environment)
            throws Exception {
        return new TestCluster(folder, java, maintenance, environment);
    }

    private void populate() {
        List<TenantId> circonscriptions =
                List.of(installation.circonscription("lens"), installation.circonscription("auchel"));
        for (int i = 0; i < SCHOOLS; i++) {
            school("ecole-" + i, circonscriptions.get(i % circonscriptions.size()));
        }
    }

    private void school(String slug, TenantId circonscription) {
        TenantId school = installation.school(slug, circonscription);
        String schema = installation
                .query("select schema_name from platform.tenant where id = '%s'".formatted(school))
                .getFirst();
        List<String> mails = new ArrayList<>();
        for (int i = 0; i < TEACHERS_EACH; i++) {
            String mail = "%s-%d@ac-lille.example".formatted(slug, i);
            mails.add(mail);
            TestPeople.member(
                    installation,
                    TestPeople.person(installation, mail, "Claire", "Dubois"),
                    i == 0 ? Role.DIRECTOR : Role.TEACHER,
                    school);
        }
        installation.execute("""
                insert into %1$s.school_class (school_year, name, level, site_uai)
                select %2$d, 'CE1 des Hirondelles', 'CE1', uai from platform.site where tenant_id = '%3$s'""".formatted(schema, year(), school));
        installation.execute("""
                insert into %1$s.class_teacher (class_id, person_id)
                select c.id, m.person_id from %1$s.school_class c, platform.membership m where m.tenant_id = '%2$s'""".formatted(schema, school));
        installation.execute("""
                insert into %1$s.article (class_id, author_id, title, body, published_at, changed_at)
                select c.id, (select min(person_id::text)::uuid from %1$s.class_teacher), 'Notre sortie, jour ' || n,
                       repeat('Ce matin, nous sommes montés jusqu’au sommet du terril. ', 20), now(), now()
                from %1$s.school_class c, generate_series(1, %2$d) n""".formatted(schema, ARTICLES));
        String classPath = "e/%s/classes/%s"
                .formatted(
                        slug,
                        installation
                                .query("select id from %s.school_class".formatted(schema))
                                .getFirst());
        String article = classPath + "/articles/"
                + installation
                        .query("select id from %s.article order by id".formatted(schema))
                        .getFirst();
        for (String mail : mails) {
            teachers.add(new Reader(mail, TestPeople.PASSWORD, List.of("e/" + slug + "/accueil", classPath, article)));
        }
    }

    private static int year() {
        return SchoolYear.at(LocalDate.now(ZoneId.of("Europe/Paris"))).first();
    }

    public MortalServers servers() {
        return servers;
    }

    public TestInstallation tenants() {
        return installation;
    }

    public Installation installation() {
        return servers.installation();
    }

    public Cluster cluster() {
        return cluster;
    }

    /** Twenty, four in each school; the first of each directs it. */
    public List<Reader> teachers() {
        return List.copyOf(teachers);
    }

    @Override
    public void close() {
        cluster.close();
        installation.close();
        servers.close();
    }
}
