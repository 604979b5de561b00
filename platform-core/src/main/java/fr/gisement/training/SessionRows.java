package fr.gisement.training;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sessions of the current circonscription. */
@Repository
@Transactional(readOnly = true)
class SessionRows {

    private static final String SESSION = """
            select s.id, s.module_id, s.starts_at, s.ends_at, s.room, s.link, s.capacity, s.everybody, s.walk_ins,
                   s.counted_minutes, s.hours, s.state, s.reason, s.sequence,
                   array(select t.person_id from training_session_trainer t where t.session_id = s.id) as trainers,
                   array(select i.school_id from training_invitation i
                         where i.session_id = s.id and i.school_id is not null) as schools,
                   array(select i.person_id from training_invitation i
                         where i.session_id = s.id and i.person_id is not null) as people,
                   (select count(*) from training_enrolment e
                    where e.session_id = s.id and e.state = 'ENROLLED') as enrolled,
                   (select count(*) from training_enrolment e
                    where e.session_id = s.id and e.state = 'WAITING') as waiting,
                   (select count(*) from training_enrolment e where e.session_id = s.id and e.state = 'ASKED') as asked,
                   (select count(*) from training_enrolment e
                    where e.session_id = s.id and e.presence = 'PRESENT') as present
            from training_session s\s""";

    private final JdbcClient tenant;

    SessionRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    Optional<SessionRow> find(SessionId id) {
        return tenant.sql(SESSION + "where s.id = :id")
                .param("id", id.value())
                .query((row, index) -> session(row))
                .optional();
    }

    /** Those that end after a moment, the next one first. */
    List<SessionRow> after(Instant moment) {
        return tenant.sql(SESSION + "where s.ends_at > :moment order by s.starts_at, s.id")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, index) -> session(row))
                .list();
    }

    /** Those that ended by a moment, the last one first. */
    List<SessionRow> before(Instant moment) {
        return tenant.sql(SESSION + "where s.ends_at <= :moment order by s.starts_at desc, s.id desc")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, index) -> session(row))
                .list();
    }

    /** Those that somebody takes part in, or did: the last one first. */
    List<SessionRow> of(PersonId person) {
        return tenant.sql(SESSION + """
                        where exists (select from training_enrolment e
                                      where e.session_id = s.id and e.person_id = :person and e.state <> 'WITHDRAWN')
                        order by s.starts_at desc, s.id desc""")
                .param("person", person.value())
                .query((row, index) -> session(row))
                .list();
    }

    /**
     * When each session last changed that somebody gives, or has a place in, and that ends after a moment; cancelled ones
     * among them.
     */
    Map<SessionId, Instant> inAgendaOf(PersonId person, boolean gives, Instant moment) {
        String table =
                gives ? "training_session_trainer t where " : "training_enrolment t where t.state = 'ENROLLED' and ";
        return tenant
                .sql(
                        "select s.id, s.changed_at from training_session s where s.ends_at > :moment and exists (select from "
                                + table + "t.session_id = s.id and t.person_id = :person)")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .query((row, index) ->
                        Map.entry(new SessionId(row.getObject("id", UUID.class)), instant(row, "changed_at")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those to come with people waiting although there are places. */
    List<SessionId> withRoomForWhoWaits(Instant now) {
        return tenant.sql("""
                        select s.id from training_session s
                        where s.state = 'PLANNED' and s.starts_at > :now
                          and exists (select from training_enrolment e
                                      where e.session_id = s.id and e.state = 'WAITING')
                          and s.capacity > (select count(*) from training_enrolment e
                                            where e.session_id = s.id and e.state = 'ENROLLED')
                        order by s.starts_at, s.id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** These, the next one first. */
    List<SessionRow> all(Collection<SessionId> ids) {
        return tenant.sql(SESSION + "where s.id = any(:ids) order by s.starts_at, s.id")
                .param("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, index) -> session(row))
                .list();
    }

    private static SessionRow session(ResultSet row) throws SQLException {
        return new SessionRow(
                new SessionId(row.getObject("id", UUID.class)),
                new SessionSheet(
                        new ModuleId(row.getObject("module_id", UUID.class)),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("room"),
                        row.getString("link"),
                        ids(row, "trainers", PersonId::new),
                        row.getInt("capacity"),
                        new Audience(
                                row.getBoolean("everybody"),
                                ids(row, "schools", TenantId::new),
                                ids(row, "people", PersonId::new)),
                        row.getInt("counted_minutes"),
                        HourKind.valueOf(row.getString("hours")),
                        row.getBoolean("walk_ins")),
                SessionState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("sequence"),
                new SessionCounts(
                        row.getInt("enrolled"), row.getInt("waiting"), row.getInt("asked"), row.getInt("present")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> Set<T> ids(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(id).collect(toUnmodifiableSet());
    }
}
