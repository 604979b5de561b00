package fr.gisement.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.gisement.figures.SchoolWay.Mark;
import fr.gisement.followup.Stage;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The facts that the current circonscription's figures are made of, in its own schema. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FigureRows {

    private static final String GIVEN = """
            select count(*) as sessions, coalesce(sum(counted_minutes), 0) as given,
                   coalesce(sum(present * counted_minutes), 0) as followed, coalesce(sum(present), 0) as attendances,
                   coalesce(sum(capacity), 0) as places, coalesce(sum(greatest(capacity - present, 0)), 0) as empty
            from (select s.counted_minutes, s.capacity,
                         (select count(*) from training_enrolment e
                          where e.session_id = s.id and e.presence = 'PRESENT') as present
                  from training_session s
                  where s.starts_at >= :from and s.starts_at < :to
                    and (s.state = 'HELD' or s.state = 'PLANNED' and s.ends_at <= :now)) held""";

    private final JdbcClient tenant;

    FigureRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** All that was ever noted of each school. */
    Map<TenantId, List<Mark>> marks() {
        return tenant
                .sql("select school_id, stage, reached_at, undone_at from stage_mark")
                .query((row, index) -> Map.entry(
                        new TenantId(row.getObject("school_id", UUID.class)),
                        new Mark(
                                Stage.valueOf(row.getString("stage")),
                                Objects.requireNonNull(instant(row, "reached_at")),
                                instant(row, "undone_at"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Who among these was present at a session, ever. */
    Set<PersonId> trained(Collection<PersonId> people) {
        return tenant.sql("""
                        select distinct e.person_id
                        from training_enrolment e join training_session s on s.id = e.session_id
                        where e.presence = 'PRESENT' and s.state <> 'CANCELLED' and e.person_id = any(:people)""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** What the sessions of a span gave; the first two numbers are given. */
    TrainingTotals given(int teachers, int trained, Instant from, Instant to, Instant now) {
        return tenant.sql(GIVEN)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new TrainingTotals(
                        teachers,
                        trained,
                        row.getInt("sessions"),
                        row.getLong("given"),
                        row.getLong("followed"),
                        row.getInt("attendances"),
                        row.getInt("places"),
                        row.getInt("empty")))
                .single();
    }

    /** Two who report take turns until the caller's transaction ends. */
    void takeTurns() {
        tenant.sql("lock table figure_sent in share row exclusive mode").update();
    }

    /** What was last sent; null before the first. */
    @Nullable
    Sent lastSent() {
        return tenant.sql("select number, digest, sent_at from figure_sent")
                .query((row, index) -> new Sent(
                        row.getLong("number"),
                        row.getString("digest"),
                        Objects.requireNonNull(instant(row, "sent_at"))))
                .optional()
                .orElse(null);
    }

    void sent(Sent sent) {
        tenant.sql("""
                        insert into figure_sent (number, digest, sent_at) values (:number, :digest, :at)
                        on conflict (single) do update
                        set number = excluded.number, digest = excluded.digest, sent_at = excluded.sent_at""")
                .param("number", sent.number())
                .param("digest", sent.digest())
                .param("at", sent.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** As {@link #lastSent} says it. */
    record Sent(long number, String digest, Instant at) {}
}
