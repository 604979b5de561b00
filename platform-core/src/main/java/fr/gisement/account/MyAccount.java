package fr.gisement.account;

import fr.gisement.access.ForSignedIn;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SignedIn;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people do with their own account. */
@Service
@ForSignedIn
public class MyAccount {

    /** How a change of password ended. */
    public sealed interface Change {

        /** It is changed, and every other device signed out. */
        record Done() implements Change {}

        /** The current one was not right. */
        record Wrong() implements Change {}

        record Faulty(PasswordFault fault) implements Change {}

        record TooOften(Duration pause) implements Change {}
    }

    private final JdbcClient platform;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final Tries tries;

    MyAccount(
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform,
            Accounts accounts,
            PasswordHashes hashes,
            PasswordRules rules,
            Tries tries) {
        this.platform = platform;
        this.accounts = accounts;
        this.hashes = hashes;
        this.rules = rules;
        this.tries = tries;
    }

    /** The devices one is signed in on, this one first; those not used for a while are left out. */
    public List<OpenSession> openSessions(Duration usedWithin) {
        SignedIn me = CurrentPerson.required();
        return platform.sql("""
                        select id, device, started_at, last_seen_at, id = :current as current from sign_in
                        where person_id = :person and ended_at is null
                          and (id = :current or last_seen_at > now() - make_interval(secs => :within))
                        order by id = :current desc, last_seen_at desc limit 50""")
                .param("person", me.person().id().value())
                .param("current", me.signIn())
                .param("within", (double) usedWithin.toSeconds())
                .query((row, index) -> new OpenSession(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("current")))
                .list();
    }

    /** Signs one of one's own devices out. */
    public void end(UUID signIn) {
        PersonId me = CurrentPerson.required().person().id();
        platform.sql("update sign_in set ended_at = now() where id = :id and person_id = :me and ended_at is null")
                .param("id", signIn)
                .param("me", me.value())
                .update();
        accounts.changed(me);
    }

    /** Signs all of one's devices out, this one too. */
    @PlatformTransactional
    public void endEverywhere() {
        PersonId me = CurrentPerson.required().person().id();
        platform.sql("update account set session_epoch = session_epoch + 1, updated_at = now() where person_id = :me")
                .param("me", me.value())
                .update();
        platform.sql("update sign_in set ended_at = now() where person_id = :me and ended_at is null")
                .param("me", me.value())
                .update();
        accounts.changed(me);
    }

    /**
     * Changes the password of who knows the current one, and signs the other devices out.
     *
     * @param address where the request came from
     * @throws DoorBusyException when too many sign in at this moment
     */
    public Change changePassword(String current, String wanted, String address) {
        SignedIn me = CurrentPerson.required();
        Optional<Duration> wait = tries.take(Tries.Kind.PASSWORD, me.person().mail(), address);
        if (wait.isPresent()) {
            return new Change.TooOften(wait.get());
        }
        if (!hashes.matches(current, hashOf(me.person().id()))) {
            return new Change.Wrong();
        }
        tries.giveBack(Tries.Kind.PASSWORD, me.person().mail(), address);
        Optional<PasswordFault> fault = rules.faultOf(wanted, me.person());
        if (fault.isPresent()) {
            return new Change.Faulty(fault.get());
        }
        String hash = hashes.hash(wanted);
        platform.sql("update account set password_hash = :hash, updated_at = now() where person_id = :me")
                .param("hash", hash)
                .param("me", me.person().id().value())
                .update();
        platform.sql("""
                        update sign_in set ended_at = now()
                        where person_id = :me and id <> :current and ended_at is null""")
                .param("me", me.person().id().value())
                .param("current", me.signIn())
                .update();
        accounts.changed(me.person().id());
        return new Change.Done();
    }

    private String hashOf(PersonId person) {
        return platform.sql("select password_hash from account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }
}
