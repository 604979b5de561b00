package fr.gisement.browser;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle.NewTenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import org.jspecify.annotations.Nullable;

/** A circonscription for the console's tests alone, which goes again when they end: others count what there is. */
final class ConsoleTown implements AutoCloseable {

    static final String CIRCONSCRIPTION = "console-est";
    static final String FERRY = "console-ferry";
    static final String CURIE = "console-curie";
    static final String RPI = "console-rpi";
    static final String DIRECTOR = "ines.chef@evin-est.example";
    static final String NEVER_CAME = "noe.attend@evin-est.example";

    private final TestInstallation installation;
    private final TenantRegistry registry;

    ConsoleTown(TestInstallation installation, TenantRegistry registry) {
        this.installation = installation;
        this.registry = registry;
        TenantId circonscription = make(SchemaKind.CIRCONSCRIPTION, CIRCONSCRIPTION, "Évin-Est", null, null);
        TenantId ferry = make(SchemaKind.SCHOOL, FERRY, "École Jules Ferry", null, circonscription);
        TenantId curie = make(SchemaKind.SCHOOL, CURIE, "École Irène Curie", null, circonscription);
        TenantId rpi = make(SchemaKind.SCHOOL, RPI, "RPI Noyelles – Dourges", "9001", circonscription);
        site(ferry, "0629001F", "École Jules Ferry", "Évin-Malmaison", "50.436, 3.033");
        site(curie, "0629002G", "École Irène Curie", "Évin-Malmaison", "null, null");
        site(rpi, "0629003H", "École du Pré", "Noyelles-Godault", "50.418, 2.990");
        site(rpi, "0629004J", "École du Lac", "Dourges", "50.437, 2.984");
        PersonId director = TestPeople.person(installation, DIRECTOR, "Inès", "Chef");
        TestPeople.member(installation, director, Role.DIRECTOR, ferry);
        TestPeople.member(
                installation,
                TestPeople.withoutAccount(installation, NEVER_CAME, "Noé", "Attend"),
                Role.TEACHER,
                ferry);
        installation.as((life, owner) -> life.suspend(owner, curie, "inondation"));
        registry.refresh();
    }

    private TenantId make(SchemaKind kind, String slug, String name, @Nullable String rpi, @Nullable TenantId parent) {
        installation.as((life, owner) ->
                life.open(owner, life.register(owner, new NewTenant(kind, slug, name, null, rpi, parent))));
        return TenantId.of(installation
                .query("select id from platform.tenant where slug = '%s'".formatted(slug))
                .getFirst());
    }

    private void site(TenantId tenant, String uai, String name, String commune, String place) {
        installation.execute("""
                insert into platform.site (uai, tenant_id, name, commune, latitude, longitude)
                values ('%s', '%s', '%s', '%s', %s)""".formatted(uai, tenant, name, commune, place));
    }

    @Override
    public void close() {
        installation.execute("""
                delete from platform.activation where person_id in (select id from platform.person where mail like '%@evin-est.example');
                delete from platform.sign_in where person_id in (select id from platform.person where mail like '%@evin-est.example');
                delete from platform.account where person_id in (select id from platform.person where mail like '%@evin-est.example');
                delete from platform.membership where person_id in (select id from platform.person where mail like '%@evin-est.example');
                delete from platform.person where mail like '%@evin-est.example';
                delete from platform.site where uai like '0629%';
                """);
        for (String slug : new String[] {FERRY, CURIE, RPI, CIRCONSCRIPTION}) {
            installation.as((life, owner) -> {
                TenantId tenant = TenantId.of(installation
                        .query("select id from platform.tenant where slug = '%s'".formatted(slug))
                        .getFirst());
                life.delete(owner, tenant);
            });
            installation.execute("delete from platform.tenant where slug = '%s'".formatted(slug));
        }
        registry.refresh();
    }
}
