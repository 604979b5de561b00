package fr.gisement.followup;

import static java.util.stream.Collectors.toMap;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Referents, tasks and notes, in the current circonscription's own schema. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DossierRows {

    private static final String TASKS = "select id, school_id, title, due_on, person_id, done_at from school_task ";

    private final JdbcClient tenant;

    DossierRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    Optional<PersonId> referent(TenantId school) {
        return tenant.sql("select person_id from referent where school_id = :school and until is null")
                .param("school", school.value())
                .query((row, index) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    void name(TenantId school, PersonId person, PersonId by) {
        tenant.sql("update referent set until = now() where school_id = :school and until is null")
                .param("school", school.value())
                .update();
        tenant.sql("insert into referent (school_id, person_id, set_by) values (:school, :person, :by)")
                .param("school", school.value())
                .param("person", person.value())
                .param("by", by.value())
                .update();
    }

    /** Those of a school: to be done first, by their day, then what was done, the latest first. */
    List<SchoolTask> tasks(TenantId school) {
        return tenant.sql(TASKS + "where school_id = :school order by done_at desc nulls first, due_on, id")
                .param("school", school.value())
                .query((row, index) -> task(row))
                .list();
    }

    /** All that are to be done by a day, of all schools, by their day. */
    List<SchoolTask> tasksDue(LocalDate day) {
        return tenant.sql(TASKS + "where done_at is null and due_on <= :day order by due_on, id")
                .param("day", day)
                .query((row, index) -> task(row))
                .list();
    }

    Map<TenantId, Integer> overdue(LocalDate today) {
        return tenant
                .sql("""
                        select school_id, count(*) from school_task
                        where done_at is null and due_on < :today group by school_id""")
                .param("today", today)
                .query((row, index) -> Map.entry(new TenantId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void addTask(TenantId school, String title, LocalDate dueOn, PersonId by) {
        tenant.sql("""
                        insert into school_task (school_id, title, due_on, person_id)
                        values (:school, :title, :due, :by)""")
                .param("school", school.value())
                .param("title", title)
                .param("due", dueOn)
                .param("by", by.value())
                .update();
    }

    void tick(UUID task, boolean done) {
        tenant.sql("update school_task set done_at = case when :done then now() end where id = :id")
                .param("done", done)
                .param("id", task)
                .update();
    }

    /** Those on a school, the latest first. */
    List<SchoolNote> notes(TenantId school) {
        return tenant.sql("""
                        select id, visit_id, author_id, body, written_at from school_note
                        where school_id = :school order by written_at desc, id desc""")
                .param("school", school.value())
                .query((row, index) -> note(row))
                .list();
    }

    /** Keeps a note, unless it was kept before. */
    void keep(UUID id, TenantId school, @Nullable VisitId visit, String body, Instant writtenAt, PersonId by) {
        tenant.sql("""
                        insert into school_note (id, school_id, visit_id, author_id, body, written_at)
                        values (:id, :school, :visit, :by, :body, :at) on conflict (id) do nothing""")
                .param("id", id)
                .param("school", school.value())
                .param("visit", visit == null ? null : visit.value(), java.sql.Types.OTHER)
                .param("by", by.value())
                .param("body", body)
                .param("at", OffsetDateTime.ofInstant(writtenAt, ZoneOffset.UTC))
                .update();
    }

    private static SchoolTask task(ResultSet row) throws SQLException {
        return new SchoolTask(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("school_id", UUID.class)),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Rows.instant(row, "done_at"));
    }

    private static SchoolNote note(ResultSet row) throws SQLException {
        UUID visit = row.getObject("visit_id", UUID.class);
        return new SchoolNote(
                row.getObject("id", UUID.class),
                visit == null ? null : new VisitId(visit),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
