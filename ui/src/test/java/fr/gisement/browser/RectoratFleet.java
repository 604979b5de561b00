package fr.gisement.browser;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.installation.Installation;
import fr.gisement.operations.OperationWorker;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An installation whose fleet the rectorat's tests change at will: one school, its people, an administrator, a worker. */
@TestConfiguration(proxyBeanMethods = false)
public class RectoratFleet {

    public static final String SCHOOL = "ecole-zola";
    public static final String ADMIN = DemonstrationFleet.ADMIN;
    public static final String DIRECTOR = DemonstrationFleet.DIRECTOR;
    public static final String TEACHER = DemonstrationFleet.TEACHER;

    private static final OperationWorker.Pace PACE = new OperationWorker.Pace(
            Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(1));

    @Bean(destroyMethod = "close")
    TestInstallation testInstallation() {
        TestInstallation installation = TestInstallation.create();
        TenantId school = installation.school(SCHOOL, installation.circonscription("auchel"));
        person(installation, ADMIN, "Alice", "Rectorat", Role.RECTORAT_ADMIN, null);
        person(installation, DIRECTOR, "Denis", "Lambert", Role.DIRECTOR, school);
        person(installation, TEACHER, "Claire", "Dubois", Role.TEACHER, school);
        return installation;
    }

    @Bean(destroyMethod = "close")
    OperationWorker operationWorker(TestInstallation testInstallation) {
        return OperationWorker.start(testInstallation.owner(), testInstallation.fleet(), PACE);
    }

    @Bean
    Installation installation(TestInstallation testInstallation) {
        return testInstallation.installation();
    }

    private static void person(
            TestInstallation installation,
            String mail,
            String givenName,
            String familyName,
            Role role,
            @Nullable TenantId tenant) {
        PersonId person = TestPeople.person(installation, mail, givenName, familyName);
        TestPeople.member(installation, person, role, tenant);
    }
}
