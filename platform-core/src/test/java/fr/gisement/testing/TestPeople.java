package fr.gisement.testing;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Makes people with accounts and memberships in a test's installation. They all have one password. */
public final class TestPeople {

    public static final String PASSWORD = "la cloche va sonner";

    /** Weak on purpose: many tests sign in. */
    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);

    private TestPeople() {}

    /** Somebody with an activated account. */
    public static PersonId person(TestInstallation installation, String mail, String givenName, String familyName) {
        PersonId person = withoutAccount(installation, mail, givenName, familyName);
        installation.execute("""
                insert into platform.account (person_id, password_hash, activated_at) values ('%s', '%s', now())""".formatted(person, HASH));
        return person;
    }

    /** Somebody whom the platform knows and who never activated their account. */
    public static PersonId withoutAccount(
            TestInstallation installation, String mail, String givenName, String familyName) {
        installation.execute(
                "insert into platform.person (mail, civility, given_name, family_name) values ('%s', 'Mme', '%s', '%s')"
                        .formatted(mail, givenName.replace("'", "''"), familyName.replace("'", "''")));
        return PersonId.of(installation
                .query("select id from platform.person where mail = '%s'".formatted(mail))
                .getFirst());
    }

    /** Gives a role; a school's roles are given for its first site, which is made when it has none. */
    public static void member(TestInstallation installation, PersonId person, Role role, @Nullable TenantId tenant) {
        String site = "null";
        if (tenant != null && (role == Role.DIRECTOR || role == Role.TEACHER || role == Role.SUBSTITUTE)) {
            installation.execute("""
                    insert into platform.site (uai, tenant_id, name, commune)
                    select 'T' || substr(md5('%1$s'), 1, 7), '%1$s', 'École', 'Commune'
                    where not exists (select from platform.site where tenant_id = '%1$s')""".formatted(tenant));
            site = "(select min(uai) from platform.site where tenant_id = '%s')".formatted(tenant);
        }
        installation.execute("""
                insert into platform.membership (person_id, tenant_id, role, site_uai, origin)
                values ('%s', %s, '%s', %s, 'HAND')""".formatted(person, tenant == null ? "null" : "'" + tenant + "'", role, site));
    }
}
