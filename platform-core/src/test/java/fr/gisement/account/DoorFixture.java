package fr.gisement.account;

import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.testing.IntegrationApplication;
import fr.gisement.testing.TestInstallation;
import fr.gisement.testing.TestPeople;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform core over an installation of its own, to stand at its door. */
final class DoorFixture implements AutoCloseable {

    static final Caller CALLER =
            new Caller("192.0.2.1", "Mozilla/5.0 (Windows NT 10.0; rv:141.0) Gecko/20100101 Firefox/141.0");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TestInstallation installation = TestInstallation.create();
    final ConfigurableApplicationContext context;
    final SignInService signIns;
    final Activations activations;
    final PasswordChoice choice;
    final PasswordHashes hashes;
    final Accounts accounts;

    DoorFixture(Map<String, Object> settings) {
        context = IntegrationApplication.start(installation.installation(), settings);
        signIns = context.getBean(SignInService.class);
        activations = context.getBean(Activations.class);
        choice = context.getBean(PasswordChoice.class);
        hashes = context.getBean(PasswordHashes.class);
        accounts = context.getBean(Accounts.class);
    }

    /** An address that nobody has yet. */
    static String newMail() {
        return "personne" + NUMBER.incrementAndGet() + "@ac.example";
    }

    PersonId person(String mail) {
        return TestPeople.person(installation, mail, "Claire", "Dubois");
    }

    PersonId withoutAccount(String mail) {
        return TestPeople.withoutAccount(installation, mail, "Zoé", "Nouvel");
    }

    SignInOutcome signIn(String mail, String password) {
        return signIns.signIn(new SignInAttempt(mail, password, CALLER));
    }

    @Override
    public void close() {
        context.close();
        installation.close();
    }
}
