package fr.gisement.account;

import fr.gisement.account.ActivationLetters.Occasion;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.platform.PlatformConfiguration;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sends who forgot their password a link to choose another. The answer is the same for every address, and given before
 * anybody looked whether it is known.
 */
@Service
public class ForgottenPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);

    private final JdbcClient platform;
    private final Accounts accounts;
    private final Activations activations;
    private final Tries tries;
    private final ObjectProvider<ActivationLetters> letters;
    private final Executor aside = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("forgotten-passwords").factory());

    ForgottenPasswords(
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform,
            Accounts accounts,
            Activations activations,
            Tries tries,
            ObjectProvider<ActivationLetters> letters) {
        this.platform = platform;
        this.accounts = accounts;
        this.activations = activations;
        this.tries = tries;
        this.letters = letters;
    }

    /** Whether letters can be sent at all. */
    public boolean sendsLetters() {
        return letters.getIfAvailable() != null;
    }

    /** Sends a letter if the address is somebody's; says how long to wait when it was asked for too often. */
    public Optional<Duration> ask(String mail, String address) {
        Optional<Duration> wait = tries.take(Tries.Kind.LETTER, mail, address);
        if (wait.isEmpty()) {
            aside.execute(() -> send(mail.strip().toLowerCase(Locale.ROOT)));
        }
        return wait;
    }

    private void send(String mail) {
        try {
            platform.sql("select id from person where mail = :mail")
                    .param("mail", mail)
                    .query(UUID.class)
                    .optional()
                    .map(PersonId::new)
                    .flatMap(accounts::find)
                    .filter(account ->
                            !account.blocked() && !account.memberships().isEmpty())
                    .ifPresent(account -> letters.getObject()
                            .send(
                                    activations.renew(account.person().id()),
                                    account.activated() ? Occasion.FORGOTTEN : Occasion.ACTIVATION));
        } catch (RuntimeException e) {
            LOG.error("A letter for a forgotten password could not be written", e);
        }
    }
}
