package fr.gisement.account;

import fr.gisement.identity.Account;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SignedIn;
import fr.gisement.platform.PlatformConfiguration;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lets people in who know their password. Whoever does not learns nothing: an unknown address, an account that was never
 * activated, a blocked one and a wrong password get the same answer for the same work.
 */
@Service
public class SignInService {

    private record Stored(PersonId person, @Nullable String hash) {}

    private final JdbcClient platform;
    private final PasswordHashes hashes;
    private final Accounts accounts;
    private final Tries tries;
    private final String nobodysHash;

    SignInService(
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform,
            PasswordHashes hashes,
            Accounts accounts,
            Tries tries) {
        this.platform = platform;
        this.hashes = hashes;
        this.accounts = accounts;
        this.tries = tries;
        this.nobodysHash = hashes.hash(UUID.randomUUID().toString());
    }

    /**
     * Begins a session for who knows the password.
     *
     * @throws DoorBusyException when too many sign in at this moment
     */
    public SignInOutcome signIn(SignInAttempt attempt) {
        Optional<Duration> wait =
                tries.take(Tries.Kind.PASSWORD, attempt.mail(), attempt.caller().address());
        if (wait.isPresent()) {
            return new SignInOutcome.TooOften(wait.get());
        }
        Optional<Stored> stored = find(attempt.mail());
        boolean matches =
                hashes.matches(attempt.password(), stored.map(Stored::hash).orElse(nobodysHash));
        if (!matches || stored.isEmpty()) {
            return new SignInOutcome.Wrong();
        }
        PersonId person = stored.get().person();
        accounts.changed(person);
        Optional<Account> account = accounts.find(person).filter(it -> it.activated() && !it.blocked());
        if (account.isEmpty()) {
            return new SignInOutcome.Wrong();
        }
        tries.giveBack(Tries.Kind.PASSWORD, attempt.mail(), attempt.caller().address());
        return new SignInOutcome.Welcome(begin(account.get(), attempt.caller().userAgent()));
    }

    /** Ends the session it began, on every node. */
    public void end(SignedIn signedIn) {
        platform.sql("update sign_in set ended_at = now() where id = :id and ended_at is null")
                .param("id", signedIn.signIn())
                .update();
        accounts.changed(signedIn.person().id());
    }

    /** Notes that a session is in use; called now and then. */
    public void seen(UUID signIn) {
        platform.sql("update sign_in set last_seen_at = now() where id = :id and ended_at is null")
                .param("id", signIn)
                .update();
    }

    /** Begins a session for who has proved to be this person. */
    SignedIn begin(Account account, String userAgent) {
        UUID id = platform.sql("insert into sign_in (person_id, device) values (:person, :device) returning id")
                .param("person", account.person().id().value())
                .param("device", DeviceWords.of(userAgent))
                .query(UUID.class)
                .single();
        platform.sql("update account set last_sign_in_at = now() where person_id = :person")
                .param("person", account.person().id().value())
                .update();
        return new SignedIn(account, id);
    }

    private Optional<Stored> find(String mail) {
        return platform.sql("""
                        select p.id, a.password_hash from person p join account a on a.person_id = p.id
                        where p.mail = :mail""")
                .param("mail", mail.strip().toLowerCase(Locale.ROOT))
                .query((row, index) ->
                        new Stored(new PersonId(row.getObject("id", UUID.class)), row.getString("password_hash")))
                .optional();
    }
}
