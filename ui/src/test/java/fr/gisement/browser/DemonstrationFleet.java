package fr.gisement.browser;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.installation.Installation;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.operations.OperationWorker;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle.NewTenant;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A real installation with the tenants that pages are looked at with: two circonscriptions, schools enough for a second
 * page of results, an RPI, and one space for each reason why a space is closed.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DemonstrationFleet {

    public static final String OPEN = "ecole-primaire-jean-jaures-auchel";
    public static final String RPI = "rpi-sallaumines-mericourt-rouvroy";
    public static final String SUSPENDED = "ecole-maternelle-du-marais-auchel";
    public static final String IN_PREPARATION = "ecole-elementaire-voltaire-auchel";
    public static final String BEHIND = "ecole-primaire-moliere-lens";
    public static final String ARCHIVED = "ecole-primaire-gambetta-lens";
    public static final int CURIE_SCHOOLS = 13;

    /** A second open school, in the other circonscription than {@link #OPEN}. */
    public static final String CURIE = "curie-1";

    /** An administrator of the rectorat. */
    public static final String ADMIN = "alice.rectorat@ac-lille.example";
    /** Directs {@link #OPEN}. */
    public static final String DIRECTOR = "denis.lambert@ac-lille.example";
    /** Teaches in {@link #OPEN} only. */
    public static final String TEACHER = "claire.dubois@ac-lille.example";
    /** Teaches in {@link #OPEN} too. */
    public static final String COLLEAGUE = "karim.petit@ac-lille.example";
    /** Teaches in {@link #OPEN} and in {@link #CURIE}. */
    public static final String TEACHER_OF_BOTH = "sofia.martin@ac-lille.example";
    /** Directs {@link #CURIE}. */
    public static final String OTHER_DIRECTOR = "paul.moreau@ac-lille.example";
    /** Teaches in {@link #CURIE} only. */
    public static final String OTHER_TEACHER = "nadia.roux@ac-lille.example";
    /** Teaches in {@link #SUSPENDED}. */
    public static final String SUSPENDED_TEACHER = "luc.garnier@ac-lille.example";
    /** Teaches in {@link #OPEN} and never activated the account. */
    public static final String NOT_ACTIVATED = "zoe.nouvel@ac-lille.example";
    /** Inspects the circonscription of {@link #OPEN}. */
    public static final String IEN = "irene.ienne@ac-lille.example";
    /** Trains the circonscription of {@link #OPEN}. */
    public static final String ERUN = "eric.erun@ac-lille.example";
    /** What all of them sign in with. */
    public static final String PASSWORD = TestPeople.PASSWORD;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    record School(String name, String commune) {}

    @Bean(destroyMethod = "close")
    TestInstallation testInstallation() {
        TestInstallation installation = TestInstallation.create();
        TenantId auchel = make(installation, SchemaKind.CIRCONSCRIPTION, "auchel", "Auchel", null, List.of(), true);
        TenantId lens = make(installation, SchemaKind.CIRCONSCRIPTION, "lens", "Lens", null, List.of(), true);
        TenantId jaures = school(installation, auchel, OPEN, new School("École primaire Jean Jaurès", "Auchel"), true);
        school(installation, auchel, SUSPENDED, new School("École maternelle du Marais", "Auchel"), true);
        school(installation, auchel, IN_PREPARATION, new School("École élémentaire Voltaire", "Auchel"), false);
        TenantId moliere = school(installation, lens, BEHIND, new School("École primaire Molière", "Lens"), true);
        school(installation, lens, ARCHIVED, new School("École primaire Gambetta", "Lens"), true);
        for (int i = 1; i <= CURIE_SCHOOLS; i++) {
            school(installation, lens, "curie-" + i, new School("École Marie Curie " + i, "Liévin"), true);
        }
        make(
                installation,
                SchemaKind.SCHOOL,
                RPI,
                "RPI Sallaumines – Méricourt – Rouvroy",
                lens,
                List.of(
                        new School("École primaire des Terrils", "Sallaumines"),
                        new School("École maternelle Cachin", "Méricourt"),
                        new School("École élémentaire Jean Jaurès", "Rouvroy")),
                true);
        installation.as((life, owner) -> {
            life.suspend(owner, idOf(installation, SUSPENDED), "demande de la mairie");
            life.archive(owner, idOf(installation, ARCHIVED), "école fermée");
        });
        String schema = schemaOf(installation, jaures);
        installation.executeAsSuperuser(
                "update %s.profile set welcome = 'Entrez, la cloche va sonner.'".formatted(schema));
        installation.executeAsSuperuser("update platform.fleet_schema set version = 1 where schema_name = '%s'"
                .formatted(schemaOf(installation, moliere)));
        people(installation, auchel);
        return installation;
    }

    private static void people(TestInstallation installation, TenantId auchel) {
        TenantId open = idOf(installation, OPEN);
        TenantId curie = idOf(installation, CURIE);
        person(installation, ADMIN, "Alice", "Rectorat", Role.RECTORAT_ADMIN, null);
        person(installation, DIRECTOR, "Denis", "Lambert", Role.DIRECTOR, open);
        person(installation, TEACHER, "Claire", "Dubois", Role.TEACHER, open);
        person(installation, COLLEAGUE, "Karim", "Petit", Role.TEACHER, open);
        PersonId both = person(installation, TEACHER_OF_BOTH, "Sofia", "Martin", Role.TEACHER, open);
        TestPeople.member(installation, both, Role.TEACHER, curie);
        person(installation, OTHER_DIRECTOR, "Paul", "Moreau", Role.DIRECTOR, curie);
        person(installation, OTHER_TEACHER, "Nadia", "Roux", Role.TEACHER, curie);
        person(installation, SUSPENDED_TEACHER, "Luc", "Garnier", Role.TEACHER, idOf(installation, SUSPENDED));
        person(installation, IEN, "Irène", "Ienne", Role.IEN, auchel);
        person(installation, ERUN, "Éric", "Erun", Role.ERUN, auchel);
        TestPeople.member(
                installation,
                TestPeople.withoutAccount(installation, NOT_ACTIVATED, "Zoé", "Nouvel"),
                Role.TEACHER,
                open);
    }

    private static PersonId person(
            TestInstallation installation,
            String mail,
            String givenName,
            String familyName,
            Role role,
            @Nullable TenantId tenant) {
        PersonId person = TestPeople.person(installation, mail, givenName, familyName);
        TestPeople.member(installation, person, role, tenant);
        return person;
    }

    /** Does what the console asks for. */
    @Bean(destroyMethod = "close")
    OperationWorker operationWorker(TestInstallation testInstallation) {
        return OperationWorker.start(testInstallation.owner(), testInstallation.fleet());
    }

    @Bean
    Installation installation(TestInstallation testInstallation) {
        return testInstallation.installation();
    }

    private static TenantId school(
            TestInstallation installation, TenantId circonscription, String slug, School school, boolean open) {
        return make(installation, SchemaKind.SCHOOL, slug, school.name(), circonscription, List.of(school), open);
    }

    private static TenantId make(
            TestInstallation installation,
            SchemaKind kind,
            String slug,
            String name,
            @Nullable TenantId parent,
            List<School> sites,
            boolean open) {
        installation.as((life, owner) -> {
            TenantId id = life.register(owner, new NewTenant(kind, slug, name, null, null, parent));
            if (open) {
                life.open(owner, id);
            }
            for (School site : sites) {
                insert(owner, id, site);
            }
        });
        return idOf(installation, slug);
    }

    private static void insert(Connection owner, TenantId tenant, School site) throws SQLException {
        try (var insert = owner.prepareStatement(
                "insert into platform.site (uai, tenant_id, name, commune) values (?, ?, ?, ?)")) {
            insert.setString(1, "062%04dA".formatted(NUMBER.incrementAndGet()));
            insert.setObject(2, tenant.value());
            insert.setString(3, site.name());
            insert.setString(4, site.commune());
            insert.executeUpdate();
        }
    }

    private static TenantId idOf(TestInstallation installation, String slug) {
        return TenantId.of(installation
                .query("select id from platform.tenant where slug = '%s'".formatted(slug))
                .getFirst());
    }

    private static String schemaOf(TestInstallation installation, TenantId tenant) {
        return installation
                .query("select schema_name from platform.tenant where id = '%s'".formatted(tenant))
                .getFirst();
    }
}
