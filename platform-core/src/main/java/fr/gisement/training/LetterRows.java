package fr.gisement.training;

import fr.gisement.identity.PersonId;
import fr.gisement.training.SessionLetter.Occasion;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people of the current circonscription were told of their places, against how these stand. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LetterRows {

    /** @param sequence of the session as it stands */
    record Due(SessionId session, PersonId person, Occasion occasion, int sequence, int toldTimes) {}

    private static final String DUE = """
            select e.session_id, e.person_id, s.sequence, e.told_times,
                   case when e.told_sequence is not null and s.state = 'CANCELLED' then 'CANCELLED'
                        when e.told_sequence is not null and e.state <> 'ENROLLED' then 'GIVEN_BACK'
                        when e.told_sequence is null then 'PLACE'
                        when e.told_sequence < s.sequence then 'CHANGED'
                        else 'REMINDER' end as occasion
            from training_enrolment e join training_session s on s.id = e.session_id
            where s.ends_at > now() and (e.letter_again_at is null or e.letter_again_at <= now()) and (
                  e.told_sequence is not null and (s.state = 'CANCELLED' or e.state <> 'ENROLLED')
               or e.state = 'ENROLLED' and s.state = 'PLANNED' and s.starts_at > now() and (
                      e.told_sequence is null or e.told_sequence < s.sequence
                   or :reminders and e.reminded_at is null and s.starts_at < now() + interval '2 days'
                      and e.set_at < now() - interval '1 day'))
            order by e.letter_failures, s.starts_at, e.session_id, e.person_id
            limit 1 for update of e skip locked""";

    private final JdbcClient tenant;

    LetterRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** What somebody is still to be told, the most urgent; in this transaction's hands alone. */
    Optional<Due> due(boolean reminders) {
        return tenant.sql(DUE)
                .param("reminders", reminders)
                .query((row, index) -> new Due(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getInt("sequence"),
                        row.getInt("told_times")))
                .optional();
    }

    void told(Due due) {
        @Nullable
        Integer known = switch (due.occasion()) {
            case GIVEN_BACK, CANCELLED -> null;
            case PLACE, CHANGED, REMINDER -> due.sequence();
        };
        tenant.sql("""
                        update training_enrolment
                        set told_sequence = cast(:known as integer), told_times = told_times + 1, letter_failures = 0, letter_again_at = null,
                            reminded_at = case when :reminder then now() else reminded_at end
                        where session_id = :session and person_id = :person""")
                .param("known", known)
                .param("reminder", due.occasion() == Occasion.REMINDER)
                .param("session", due.session().value())
                .param("person", due.person().value())
                .update();
    }

    /** It is tried again after a minute, then two, then four, and so on up to a day. */
    void failed(Due due) {
        tenant.sql("""
                        update training_enrolment
                        set letter_failures = least(letter_failures + 1, 10),
                            letter_again_at = now() + interval '1 minute' * power(2, least(letter_failures, 10))
                        where session_id = :session and person_id = :person""")
                .param("session", due.session().value())
                .param("person", due.person().value())
                .update();
    }
}
