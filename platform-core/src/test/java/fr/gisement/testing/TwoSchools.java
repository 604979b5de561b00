package fr.gisement.testing;

import fr.gisement.identity.Account;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The platform core over two schools of two circonscriptions, with people of every kind, to call services as anybody. */
public final class TwoSchools implements AutoCloseable {

    private final TestInstallation installation = TestInstallation.create();
    private final TenantId auchel = installation.circonscription("auchel");
    private final TenantId lens = installation.circonscription("lens");
    private final TenantId jaures = installation.school("jaures", auchel);
    private final TenantId curie = installation.school("curie", lens);

    public final PersonId director = person("denis", Role.DIRECTOR, jaures);
    public final PersonId teacher = person("claire", Role.TEACHER, jaures);
    public final PersonId colleague = person("karim", Role.TEACHER, jaures);
    public final PersonId substitute = person("lea", Role.SUBSTITUTE, jaures);
    public final PersonId guardian = person("gilles", Role.GUARDIAN, jaures);
    public final PersonId both = person("sofia", Role.TEACHER, jaures);
    public final PersonId otherDirector = person("paul", Role.DIRECTOR, curie);
    public final PersonId otherTeacher = person("nadia", Role.TEACHER, curie);
    public final PersonId ien = person("irene", Role.IEN, auchel);
    public final PersonId erun = person("eric", Role.ERUN, auchel);
    public final PersonId admin = person("alice", Role.RECTORAT_ADMIN, null);

    private final ConfigurableApplicationContext application;

    public TwoSchools() {
        TestPeople.member(installation, both, Role.TEACHER, curie);
        application = IntegrationApplication.start(installation.installation(), Map.of());
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    /** The school that most of the people belong to. */
    public Tenant jaures() {
        return tenant(jaures);
    }

    /** The school of another circonscription. */
    public Tenant curie() {
        return tenant(curie);
    }

    /** The circonscription of {@link #jaures()}, with a trainer and an inspector. */
    public Tenant auchel() {
        return tenant(auchel);
    }

    /** The circonscription of {@link #curie()}. */
    public Tenant lens() {
        return tenant(lens);
    }

    /** One more school of a circonscription. */
    public Tenant school(String slug, Tenant circonscription) {
        return tenant(installation.school(slug, circonscription.id()));
    }

    /** The first site of a school, as the national directory knows it. */
    public String siteOf(Tenant school) {
        return school.sites().getFirst().uai();
    }

    /** Calls a service as a person, or as nobody, in a school; the right to enter it is not asked for. */
    public <T> T as(@Nullable PersonId person, Tenant school, Supplier<T> task) {
        try {
            if (person != null) {
                Account account =
                        application.getBean(Accounts.class).find(person).orElseThrow();
                SecurityContextHolder.getContext().setAuthentication(new SignedIn(account, new UUID(0, 0)));
            }
            return CurrentTenant.call(school, task::get);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** As {@link #as}, for what answers nothing. */
    public void run(@Nullable PersonId person, Tenant school, Runnable task) {
        as(person, school, () -> {
            task.run();
            return true;
        });
    }

    /** The first column of a query asked in a school's own schema. */
    public List<String> query(Tenant school, String sql) {
        return installation.query(sql.replace("{school}", String.valueOf(school.schemaName())));
    }

    /** Runs one statement in a school's own schema. */
    public void execute(Tenant school, String sql) {
        installation.execute(sql.replace("{school}", String.valueOf(school.schemaName())));
    }

    /** Ends all that a person does in a school. */
    public void leave(PersonId person, Tenant school) {
        installation.execute(
                "update platform.membership set ended_at = now() where person_id = '%s' and tenant_id = '%s'"
                        .formatted(person, school.id()));
        application.getBean(Accounts.class).changed(person);
    }

    /** Makes a person a member. */
    public void join(PersonId person, Role role, Tenant school) {
        TestPeople.member(installation, person, role, school.id());
        application.getBean(Accounts.class).changed(person);
    }

    /** Makes somebody with an account and a role. */
    public PersonId person(String givenName, Role role, @Nullable TenantId tenant) {
        PersonId person =
                TestPeople.person(installation, givenName + "@ac-lille.example", givenName, "de " + role.name());
        TestPeople.member(installation, person, role, tenant);
        return person;
    }

    /** Closes a tenant for everybody. */
    public void suspend(Tenant tenant) {
        installation.as((life, owner) -> life.suspend(owner, tenant.id(), "essai"));
        application.getBean(TenantRegistry.class).refresh();
    }

    /** Closes a tenant for good. */
    public void archive(Tenant tenant) {
        installation.as((life, owner) -> life.archive(owner, tenant.id(), "essai"));
        application.getBean(TenantRegistry.class).refresh();
    }

    /** Opens it again. */
    public void reactivate(Tenant tenant) {
        installation.as((life, owner) -> life.reactivate(owner, tenant.id()));
        application.getBean(TenantRegistry.class).refresh();
    }

    /** As if its schema were older than what the program needs. */
    public void lag(Tenant tenant) {
        version(tenant, "- 1000");
    }

    /** Undoes {@link #lag}. */
    public void catchUp(Tenant tenant) {
        version(tenant, "+ 1000");
    }

    private void version(Tenant tenant, String by) {
        installation.execute("update platform.fleet_schema set version = version %s where schema_name = '%s'"
                .formatted(by, tenant.schemaName()));
        application.getBean(TenantRegistry.class).refresh();
    }

    private Tenant tenant(TenantId id) {
        application.getBean(TenantRegistry.class).refresh();
        return application.getBean(TenantGate.class).enter(id);
    }

    @Override
    public void close() {
        application.close();
        installation.close();
    }
}
