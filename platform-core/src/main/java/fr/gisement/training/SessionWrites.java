package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sessions of the current circonscription, within its caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SessionWrites {

    private final JdbcClient tenant;

    SessionWrites(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /**
     * Whoever plans, enrols or gives a place back takes turns until their transaction ends: a room, a person and a place
     * are each somebody's once. A circonscription has a few such moments in a day.
     */
    void takeTurns() {
        tenant.sql("lock table training_session in share row exclusive mode").update();
    }

    SessionId insert(SessionSheet sheet, PersonId by) {
        SessionId id = new SessionId(bind(tenant.sql("""
                        insert into training_session (module_id, starts_at, ends_at, room, link, capacity, everybody,
                                                      walk_ins, counted_minutes, hours, created_by)
                        values (:module, :start, :end, :room, :link, :capacity, :everybody, :walkIns, :minutes, :hours,
                                :by) returning id"""), sheet)
                .param("by", by.value())
                .query(UUID.class)
                .single());
        people(id, sheet);
        return id;
    }

    /** Whether the session was still as it was read, and planned. */
    boolean update(SessionId id, int sequence, SessionSheet sheet) {
        boolean changed = bind(tenant.sql("""
                        update training_session set module_id = :module, starts_at = :start, ends_at = :end,
                               room = :room, link = :link, capacity = :capacity, everybody = :everybody,
                               walk_ins = :walkIns, counted_minutes = :minutes, hours = :hours,
                               sequence = sequence + 1, changed_at = now()
                        where id = :id and sequence = :sequence and state = 'PLANNED'"""), sheet)
                        .param("id", id.value())
                        .param("sequence", sequence)
                        .update()
                == 1;
        if (changed) {
            for (String table : List.of("training_session_trainer", "training_invitation")) {
                tenant.sql("delete from " + table + " where session_id = :id")
                        .param("id", id.value())
                        .update();
            }
            people(id, sheet);
        }
        return changed;
    }

    boolean cancel(SessionId id, @Nullable String reason) {
        return tenant.sql("""
                        update training_session set state = 'CANCELLED', reason = :reason, sequence = sequence + 1,
                               changed_at = now()
                        where id = :id and state = 'PLANNED'""").param("id", id.value()).param("reason", reason).update() == 1;
    }

    boolean hold(SessionId id) {
        return tenant.sql("""
                        update training_session set state = 'HELD', changed_at = now()
                        where id = :id and state = 'PLANNED'""").param("id", id.value()).update() == 1;
    }

    private static StatementSpec bind(StatementSpec statement, SessionSheet sheet) {
        return statement
                .param("module", sheet.module().value())
                .param("start", sheet.start().atOffset(ZoneOffset.UTC))
                .param("end", sheet.end().atOffset(ZoneOffset.UTC))
                .param("room", sheet.room())
                .param("link", sheet.link())
                .param("capacity", sheet.capacity())
                .param("everybody", sheet.audience().everybody())
                .param("walkIns", sheet.walkIns())
                .param("minutes", sheet.countedMinutes())
                .param("hours", sheet.hours().name());
    }

    private void people(SessionId id, SessionSheet sheet) {
        tenant.sql("insert into training_session_trainer (session_id, person_id) select :id, unnest(:people)")
                .param("id", id.value())
                .param("people", sheet.trainers().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
        tenant.sql("""
                        insert into training_invitation (session_id, school_id, person_id)
                        select :id, school, null from unnest(:schools) school
                        union all select :id, null, person from unnest(:people) person""")
                .param("id", id.value())
                .param(
                        "schools",
                        sheet.audience().schools().stream()
                                .map(it -> it.value())
                                .toArray(UUID[]::new))
                .param(
                        "people",
                        sheet.audience().people().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }
}
