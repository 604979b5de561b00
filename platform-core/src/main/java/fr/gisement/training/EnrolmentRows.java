package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in which session of the current circonscription. */
@Repository
@Transactional(readOnly = true)
class EnrolmentRows {

    private static final String ENROLMENT = "select person_id, state, turn, presence from training_enrolment ";

    private final JdbcClient tenant;

    EnrolmentRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    Optional<EnrolmentRow> find(SessionId session, PersonId person) {
        return tenant.sql(ENROLMENT + "where session_id = :session and person_id = :person")
                .param("session", session.value())
                .param("person", person.value())
                .query((row, index) -> enrolment(row))
                .optional();
    }

    /** Everybody who ever stood to a session, those who wait in their turn. */
    List<EnrolmentRow> of(SessionId session) {
        return tenant.sql(ENROLMENT + "where session_id = :session order by turn, person_id")
                .param("session", session.value())
                .query((row, index) -> enrolment(row))
                .list();
    }

    /** How somebody stands to each of their sessions. */
    Map<SessionId, EnrolmentRow> of(PersonId person) {
        return tenant
                .sql("select session_id, person_id, state, turn, presence from training_enrolment "
                        + "where person_id = :person")
                .param("person", person.value())
                .query((row, index) ->
                        Map.entry(new SessionId(row.getObject("session_id", UUID.class)), enrolment(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The place in the waiting list of each session that somebody waits for, from 1. */
    Map<SessionId, Integer> placesInLine(PersonId person) {
        return tenant
                .sql("""
                        select mine.session_id,
                               (select count(*) from training_enrolment e
                                where e.session_id = mine.session_id and e.state = 'WAITING' and e.turn <= mine.turn)
                        from training_enrolment mine where mine.person_id = :person and mine.state = 'WAITING'""")
                .param("person", person.value())
                .query((row, index) -> Map.entry(new SessionId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those with a place who have one elsewhere at that time too. */
    Set<PersonId> elsewhere(SessionId session) {
        return tenant.sql("""
                        select e.person_id from training_enrolment e join training_session s on s.id = e.session_id
                        where e.session_id = :session and e.state = 'ENROLLED' and s.state <> 'CANCELLED' and exists (
                            select from training_enrolment o join training_session t on t.id = o.session_id
                            where o.person_id = e.person_id and o.state = 'ENROLLED' and t.state <> 'CANCELLED'
                              and t.id <> s.id and t.starts_at < s.ends_at and t.ends_at > s.starts_at)""")
                .param("session", session.value())
                .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** How somebody stands to a session from now on; who waits anew stands last. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(SessionId session, PersonId person, EnrolmentState state, PersonId by) {
        tenant.sql("""
                        insert into training_enrolment (session_id, person_id, state, turn, set_by)
                        select :session, :person, :state, coalesce(max(turn), 0) + 1, :by
                        from training_enrolment where session_id = :session
                        on conflict (session_id, person_id) do update
                            set state = excluded.state, turn = excluded.turn, set_by = excluded.set_by, set_at = now(),
                                presence = null, presence_at = null, presence_by = null""")
                .param("session", session.value())
                .param("person", person.value())
                .param("state", state.name())
                .param("by", by.value())
                .update();
    }

    /** Everybody who waits for a session that ends after a moment. */
    Set<PersonId> waiting(Instant moment) {
        return tenant.sql("""
                        select distinct e.person_id from training_enrolment e join training_session s on s.id = e.session_id
                        where e.state = 'WAITING' and s.state = 'PLANNED' and s.ends_at > :moment""")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Gives a place to the first of these who waits and has none in another session of here at that time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<PersonId> promote(SessionRow session, Collection<PersonId> among) {
        return tenant.sql("""
                        update training_enrolment set state = 'ENROLLED', set_at = now()
                        where session_id = :session and person_id = (
                            select w.person_id from training_enrolment w
                            where w.session_id = :session and w.state = 'WAITING' and w.person_id = any(:among)
                              and not exists (
                                select from training_enrolment e join training_session s on s.id = e.session_id
                                where e.person_id = w.person_id and e.state = 'ENROLLED' and s.state <> 'CANCELLED'
                                  and s.id <> :session and s.starts_at < :end and s.ends_at > :start)
                            order by w.turn limit 1)
                        returning person_id""")
                .param("session", session.id().value())
                .param("among", among.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("start", session.sheet().start().atOffset(ZoneOffset.UTC))
                .param("end", session.sheet().end().atOffset(ZoneOffset.UTC))
                .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Notes whether somebody with a place came; null when it is not known after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean mark(SessionId session, PersonId person, @Nullable Presence presence, String how) {
        return tenant.sql("""
                        update training_enrolment set presence = :presence,
                               presence_by = case when cast(:presence as text) is not null then :how end,
                               presence_at = case when cast(:presence as text) is not null then now() end
                        where session_id = :session and person_id = :person and state = 'ENROLLED'""")
                        .param("session", session.value())
                        .param("person", person.value())
                        .param("presence", presence == null ? null : presence.name())
                        .param("how", how)
                        .update()
                == 1;
    }

    /** Whether one of these people was ever at a session. */
    boolean anyPresent(Collection<PersonId> people) {
        return tenant.sql("""
                        select exists (
                            select from training_enrolment e join training_session s on s.id = e.session_id
                            where e.person_id = any(:people) and e.presence = 'PRESENT' and s.state <> 'CANCELLED')""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whoever was not noted as present was not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void markTheRestAbsent(SessionId session) {
        tenant.sql("""
                        update training_enrolment set presence = 'ABSENT', presence_by = 'TRAINER', presence_at = now()
                        where session_id = :session and state = 'ENROLLED' and presence is null""").param("session", session.value()).update();
    }

    private static EnrolmentRow enrolment(ResultSet row) throws SQLException {
        String presence = row.getString("presence");
        return new EnrolmentRow(
                new PersonId(row.getObject("person_id", UUID.class)),
                EnrolmentState.valueOf(row.getString("state")),
                row.getInt("turn"),
                presence == null ? null : Presence.valueOf(presence));
    }
}
