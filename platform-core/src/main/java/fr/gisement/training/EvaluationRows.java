package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was answered after the sessions of the current circonscription, and who has answered. */
@Repository
@Transactional(readOnly = true)
class EvaluationRows {

    private final JdbcClient tenant;

    EvaluationRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    EvaluationResult of(SessionId session) {
        List<Evaluation> all = tenant.sql(
                        "select useful, able, words from training_evaluation where session_id = :session "
                                + "order by id")
                .param("session", session.value())
                .query((row, index) -> new Evaluation(row.getInt("useful"), row.getInt("able"), row.getString("words")))
                .list();
        if (all.size() < EvaluationResult.ENOUGH) {
            return new EvaluationResult(all.size(), List.of(), List.of(), List.of());
        }
        return new EvaluationResult(
                all.size(),
                counts(all, Evaluation::useful),
                counts(all, Evaluation::able),
                all.stream().map(Evaluation::words).filter(it -> !it.isEmpty()).toList());
    }

    /** The sessions after which somebody has answered. */
    Set<SessionId> answeredBy(PersonId person) {
        return tenant.sql("select session_id from training_evaluated where person_id = :person")
                .param("person", person.value())
                .query((row, index) -> new SessionId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Whether the person had not answered yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean note(SessionId session, PersonId person) {
        return tenant.sql("""
                        insert into training_evaluated (session_id, person_id) values (:session, :person)
                        on conflict do nothing""")
                        .param("session", session.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /**
     * Keeps an answer among the others of its session. They are all written anew, under new keys and in no order: neither
     * the place of a row nor the transaction that wrote it tells whose it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(SessionId session, Evaluation evaluation) {
        tenant.sql("""
                        with gone as (
                            delete from training_evaluation where session_id = :session returning useful, able, words)
                        insert into training_evaluation (session_id, useful, able, words)
                        select :session, a.useful, a.able, a.words
                        from (select useful, able, words from gone
                              union all select cast(:useful as smallint), cast(:able as smallint),
                                               cast(:words as text)) a
                        order by random()""")
                .param("session", session.value())
                .param("useful", evaluation.useful())
                .param("able", evaluation.able())
                .param("words", evaluation.words())
                .update();
    }

    private static List<Integer> counts(List<Evaluation> all, ToIntFunction<Evaluation> answer) {
        return IntStream.rangeClosed(1, Evaluation.BEST)
                .map(mark -> (int)
                        all.stream().filter(it -> answer.applyAsInt(it) == mark).count())
                .boxed()
                .toList();
    }
}
