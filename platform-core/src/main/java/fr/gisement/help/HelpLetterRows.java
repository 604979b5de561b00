package fr.gisement.help;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which requests the trainers of the current circonscription are still to be told of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HelpLetterRows {

    record Due(HelpRequestId request, TenantId school, HelpTopic topic) {}

    private final JdbcClient tenant;

    HelpLetterRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** The one that waits for an answer longest; in this transaction's hands alone. */
    Optional<Due> due() {
        return tenant.sql("""
                        select id, school_id, topic from help_request
                        where told_at is null and state = 'OPEN' and (letter_again_at is null or letter_again_at <= now())
                        order by letter_failures, asked_at, id limit 1 for update skip locked""")
                .query((row, index) -> new Due(
                        new HelpRequestId(row.getObject("id", UUID.class)),
                        new TenantId(row.getObject("school_id", UUID.class)),
                        HelpTopic.valueOf(row.getString("topic"))))
                .optional();
    }

    /** Who was told of a request. */
    Set<PersonId> told(HelpRequestId request) {
        return tenant.sql("select person_id from help_told where request_id = :request")
                .param("request", request.value())
                .query((row, index) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    void told(HelpRequestId request, PersonId person) {
        tenant.sql("insert into help_told (request_id, person_id) values (:request, :person)")
                .param("request", request.value())
                .param("person", person.value())
                .update();
    }

    /** Everybody was told. */
    void done(HelpRequestId request) {
        tenant.sql("update help_request set told_at = now() where id = :request")
                .param("request", request.value())
                .update();
    }

    /** It is tried again after a minute, then two, then four, and so on up to a day. */
    void failed(HelpRequestId request) {
        tenant.sql("""
                        update help_request
                        set letter_failures = least(letter_failures + 1, 10),
                            letter_again_at = now() + interval '1 minute' * power(2, least(letter_failures, 10))
                        where id = :request""").param("request", request.value()).update();
    }
}
