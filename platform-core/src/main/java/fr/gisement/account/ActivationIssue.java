package fr.gisement.account;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.installation.DerivedKey;
import fr.gisement.installation.Installation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes ways to choose a password and seals them; whoever finds the table finds nothing to choose one with. */
final class ActivationIssue {

    private final JdbcClient platform;
    private final DerivedKey codes;
    private final DerivedKey tokens;

    /** @param platform as the application's own login, or the owner's */
    ActivationIssue(JdbcClient platform, Installation installation) {
        this.platform = platform;
        this.codes = new DerivedKey(installation, "activation-code");
        this.tokens = new DerivedKey(installation, "activation-link");
    }

    /** A new one, in place of the earlier ones. */
    IssuedActivation issue(Person person, @Nullable PersonId by, Duration validity) {
        String code = ActivationCode.code();
        String token = ActivationCode.token();
        Instant expiresAt = Instant.now().plus(validity);
        platform.sql("""
                        update platform.activation set revoked_at = now()
                        where person_id = :person and used_at is null and revoked_at is null""").param("person", person.id().value()).update();
        platform.sql("""
                        insert into platform.activation (person_id, code_hash, link_hash, issued_by, expires_at)
                        values (:person, :code, :link, :by, :expires)""")
                .param("person", person.id().value())
                .param("code", codes.seal(person.id() + " " + code))
                .param("link", tokens.seal(token))
                .param("by", by == null ? null : by.value())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new IssuedActivation(person, ActivationCode.shown(code), Activations.PATH + token, expiresAt);
    }

    /** The seal of a code that was typed. */
    byte[] sealOfCode(PersonId person, String typed) {
        return codes.seal(person + " " + ActivationCode.typed(typed));
    }

    /** The seal of a link's token. */
    byte[] sealOfToken(String token) {
        return tokens.seal(token);
    }
}
