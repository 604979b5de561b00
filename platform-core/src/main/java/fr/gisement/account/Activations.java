package fr.gisement.account;

import fr.gisement.identity.Accounts;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.installation.Installation;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The ways to choose a password: single-use, for a time, kept only as seals. A new one takes the place of the earlier
 * ones. It asks no rights: what calls it has asked them.
 */
@Service
public class Activations {

    /** Where a link leads, from the application's root. */
    public static final String PATH = "/activation/";

    /** What is open and whose it is. */
    record Open(UUID id, Person person) {}

    private final JdbcClient platform;
    private final People people;
    private final Accounts accounts;
    private final ActivationIssue issue;
    private final AccountProperties.Activation times;

    Activations(
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform,
            People people,
            Accounts accounts,
            Installation installation,
            AccountProperties properties) {
        this.platform = platform;
        this.people = people;
        this.accounts = accounts;
        this.issue = new ActivationIssue(platform, installation);
        this.times = properties.activation();
    }

    /**
     * Makes a first way to choose a password and takes back the earlier ones.
     *
     * @param by who asked for it; null when nobody did
     * @throws NoSuchElementException when the platform does not know the person
     */
    @PlatformTransactional
    public IssuedActivation issue(PersonId person, @Nullable PersonId by) {
        return issue(person, by, times.validity());
    }

    /** A short-lived one, for somebody who forgot their password. */
    @PlatformTransactional
    public IssuedActivation renew(PersonId person) {
        return issue(person, null, times.renewal());
    }

    private IssuedActivation issue(PersonId id, @Nullable PersonId by, Duration validity) {
        Person person = Optional.ofNullable(people.named(List.of(id)).get(id))
                .orElseThrow(() -> new NoSuchElementException("No person " + id));
        return issue.issue(person, by, validity);
    }

    /** What a code opens for the person with this address; empty for every reason there is. */
    Optional<Open> byCode(String mail, String code) {
        return platform.sql("select id from person where mail = lower(btrim(:mail))")
                .param("mail", mail)
                .query(UUID.class)
                .optional()
                .flatMap(person -> find("code_hash", issue.sealOfCode(new PersonId(person), code)));
    }

    /** What a link's token opens; empty for every reason there is. */
    Optional<Open> byToken(String token) {
        return find("link_hash", issue.sealOfToken(token));
    }

    private Optional<Open> find(String column, byte[] seal) {
        return platform.sql("""
                        select a.id, a.person_id from activation a
                        where a.%s = :seal and a.used_at is null and a.revoked_at is null and a.expires_at > now()""".formatted(column))
                .param("seal", seal)
                .query((row, index) -> new Object[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .optional()
                .flatMap(found -> {
                    PersonId person = new PersonId((UUID) found[1]);
                    return accounts.find(person)
                            .filter(account -> !account.blocked())
                            .map(account -> new Open((UUID) found[0], account.person()));
                });
    }

    /** Uses it up for a password and ends the sessions there were; false when somebody was faster. */
    @PlatformTransactional
    boolean use(Open activation, String passwordHash) {
        boolean first = platform.sql("""
                                update activation set used_at = now()
                                where id = :id and used_at is null and revoked_at is null and expires_at > now()""").param("id", activation.id()).update() == 1;
        if (first) {
            set(activation.person().id(), passwordHash);
        }
        return first;
    }

    private void set(PersonId person, String hash) {
        platform.sql("""
                        insert into account (person_id, password_hash, activated_at) values (:person, :hash, now())
                        on conflict (person_id) do update set password_hash = excluded.password_hash,
                            activated_at = coalesce(account.activated_at, now()),
                            session_epoch = account.session_epoch + 1, updated_at = now()""").param("person", person.value()).param("hash", hash).update();
        platform.sql("update sign_in set ended_at = now() where person_id = :person and ended_at is null")
                .param("person", person.value())
                .update();
    }
}
