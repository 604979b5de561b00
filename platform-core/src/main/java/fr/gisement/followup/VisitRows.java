package fr.gisement.followup;

import fr.gisement.followup.Visit.Kind;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Visits and calls, in the current circonscription's own schema. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VisitRows {

    private static final String COLUMNS =
            "select id, school_id, kind, starts_at, person_id, aim, done_at, dropped_at from visit ";

    private final JdbcClient tenant;

    VisitRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** Those of a school, the latest first. */
    List<Visit> of(TenantId school) {
        return tenant.sql(COLUMNS + "where school_id = :school order by starts_at desc, id desc")
                .param("school", school.value())
                .query((row, index) -> visit(row))
                .list();
    }

    Optional<Visit> find(VisitId id) {
        return tenant.sql(COLUMNS + "where id = :id for update")
                .param("id", id.value())
                .query((row, index) -> visit(row))
                .optional();
    }

    /** All that are still to be made and begin before then, the earliest first. */
    List<Visit> openUntil(Instant end) {
        return tenant.sql(COLUMNS
                        + "where done_at is null and dropped_at is null and starts_at < :end order by starts_at, id")
                .param("end", OffsetDateTime.ofInstant(end, ZoneOffset.UTC))
                .query((row, index) -> visit(row))
                .list();
    }

    /** Somebody's that begin after a moment, the earliest first; done and dropped ones among them. */
    List<Visit> by(PersonId person, Instant after) {
        return tenant.sql(COLUMNS + "where person_id = :person and starts_at > :after order by starts_at, id")
                .param("person", person.value())
                .param("after", OffsetDateTime.ofInstant(after, ZoneOffset.UTC))
                .query((row, index) -> visit(row))
                .list();
    }

    void add(TenantId school, Kind kind, Instant at, String aim, PersonId by) {
        tenant.sql("""
                        insert into visit (school_id, kind, starts_at, person_id, aim, created_by)
                        values (:school, :kind, :at, :by, :aim, :by)""")
                .param("school", school.value())
                .param("kind", kind.name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.value())
                .param("aim", aim)
                .update();
    }

    void done(VisitId id) {
        tenant.sql("update visit set done_at = now() where id = :id")
                .param("id", id.value())
                .update();
    }

    void drop(VisitId id) {
        tenant.sql("update visit set dropped_at = now() where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("school_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("aim"),
                Rows.instant(row, "done_at"),
                Rows.instant(row, "dropped_at"));
    }
}
