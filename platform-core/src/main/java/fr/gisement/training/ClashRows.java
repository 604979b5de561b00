package fr.gisement.training;

import fr.gisement.identity.PersonId;
import fr.gisement.training.TrainingClashException.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds who and what is taken at a time; it holds while the caller has the turn. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ClashRows {

    /** Moments, not what clocks show: in the hour that a clock shows twice, two sessions may follow each other. */
    private static final String AT_THAT_TIME = """
            s.state <> 'CANCELLED' and s.id is distinct from :session and s.starts_at < :end and s.ends_at > :start
            order by s.starts_at, s.id limit 1""";

    private final JdbcClient tenant;

    ClashRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** A session at the same time with one of the trainers, as a trainer or as a participant, or in the same room. */
    Optional<Clash> ofSession(@Nullable SessionId session, SessionSheet sheet) {
        return ask(Kind.TRAINER, session, sheet, """
                select s.module_id, s.starts_at, s.ends_at, who.person_id from training_session s
                join (select session_id, person_id from training_session_trainer
                      union all select session_id, person_id from training_enrolment where state = 'ENROLLED') who
                    on who.session_id = s.id
                where who.person_id = any(:people) and\s""").or(() -> ask(Kind.ROOM, session, sheet, """
                        select s.module_id, s.starts_at, s.ends_at, null::uuid as person_id
                        from training_session s where lower(s.room) = lower(:room) and\s"""));
    }

    /** A session at the same time that the person has a place in, or gives. */
    Optional<Clash> ofTeacher(SessionRow session, PersonId person) {
        return tenant.sql("""
                        select s.module_id, s.starts_at, s.ends_at, cast(:person as uuid) as person_id
                        from training_session s
                        where (exists (select from training_session_trainer t
                                       where t.session_id = s.id and t.person_id = :person)
                               or exists (select from training_enrolment e
                                          where e.session_id = s.id and e.person_id = :person
                                            and e.state = 'ENROLLED'))
                          and\s""" + AT_THAT_TIME)
                .param("person", person.value())
                .param("session", session.id().value())
                .param("start", session.sheet().start().atOffset(ZoneOffset.UTC))
                .param("end", session.sheet().end().atOffset(ZoneOffset.UTC))
                .query((row, index) -> clash(Kind.TEACHER, row))
                .optional();
    }

    private Optional<Clash> ask(Kind kind, @Nullable SessionId session, SessionSheet sheet, String question) {
        return tenant.sql(question + AT_THAT_TIME)
                .param("people", sheet.trainers().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("room", sheet.room())
                .param("session", session == null ? null : session.value(), Types.OTHER)
                .param("start", sheet.start().atOffset(ZoneOffset.UTC))
                .param("end", sheet.end().atOffset(ZoneOffset.UTC))
                .query((row, index) -> clash(kind, row))
                .optional();
    }

    private static Clash clash(Kind kind, ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Clash(
                kind,
                person == null ? null : new PersonId(person),
                null,
                new ModuleId(row.getObject("module_id", UUID.class)),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
