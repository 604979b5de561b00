package fr.gisement.fleetview;

import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** A small académie: two circonscriptions, a few schools, and somebody of every role. */
final class Rectorat implements AutoCloseable {

    final TestInstallation installation = TestInstallation.create();
    final TenantId auchel = installation.circonscription("auchel");
    final TenantId lens = installation.circonscription("lens");
    final TenantId ferry = installation.school("ferry", auchel);
    final TenantId marais = installation.school("marais", auchel);
    final TenantId rpi = installation.school("rpi", lens);

    private final ConfigurableApplicationContext application =
            IntegrationApplication.start(installation.installation(), Map.of());
    private final Map<Role, PersonId> people = new HashMap<>();

    Rectorat() {
        site(ferry, "0620106D", "École élémentaire Jules Ferry", "Auchel", 50.5, 2.47);
        site(marais, "0620112K", "École maternelle du Marais", "Saint-Hilaire-Cottes", 50.6, 2.4);
        site(rpi, "0620201G", "École des Œillets", "Évin-Malmaison", 50.43, 3.03);
        site(rpi, "0620202H", "École privée Sainte-Thérèse", "Liévin", 50.42, 2.77);
        installation.execute("update platform.site set private_school = true where uai = '0620202H'");
        person(Role.RECTORAT_ADMIN, null);
        person(Role.PROJECT_LEAD, null);
        person(Role.IEN, auchel);
        person(Role.ERUN, auchel);
        person(Role.DIRECTOR, ferry);
        person(Role.TEACHER, ferry);
        person(Role.SUBSTITUTE, marais);
        person(Role.GUARDIAN, ferry);
        person(Role.PUPIL, ferry);
        TestPeople.member(
                installation,
                TestPeople.withoutAccount(installation, "zoe@ac.example", "Zoé", "Nouvel"),
                Role.TEACHER,
                rpi);
        refresh();
    }

    void site(TenantId tenant, String uai, String name, String commune, double latitude, double longitude) {
        installation.execute("""
                insert into platform.site (uai, tenant_id, name, commune, latitude, longitude)
                values ('%s', '%s', '%s', '%s', %s, %s)""".formatted(uai, tenant, name, commune, latitude, longitude));
    }

    PersonId person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** Makes the application see at once what was changed behind its back. */
    void refresh() {
        bean(TenantRegistry.class).refresh();
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** The services of a package. */
    Stream<Class<?>> services(String packageName) {
        return application.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().equals(packageName));
    }

    <T> T as(Role role, Supplier<T> task) {
        var account = bean(Accounts.class).find(person(role)).orElseThrow();
        return with(
                () -> SecurityContextHolder.getContext().setAuthentication(new SignedIn(account, UUID.randomUUID())),
                task);
    }

    <T> T anonymously(Supplier<T> task) {
        var nobody =
                new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_NOBODY"));
        return with(() -> SecurityContextHolder.getContext().setAuthentication(nobody), task);
    }

    private static <T> T with(Runnable signIn, Supplier<T> task) {
        try {
            signIn.run();
            return task.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void person(Role role, @Nullable TenantId tenant) {
        String name = role.name().toLowerCase(Locale.ROOT);
        PersonId person = TestPeople.person(installation, name + "@ac.example", "Camille", name);
        TestPeople.member(installation, person, role, tenant);
        people.put(role, person);
    }

    @Override
    public void close() {
        application.close();
        installation.close();
    }
}
