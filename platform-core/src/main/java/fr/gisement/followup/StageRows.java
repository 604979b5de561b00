package fr.gisement.followup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far schools have come and what holds them up, in the current circonscription's own schema. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StageRows {

    private static final String MARK = """
            insert into stage_mark (school_id, stage, reached_at, noted_by) values (:school, :stage, :at, :by)
            on conflict do nothing""";

    private static final String BLOCKS =
            "select school_id, reason, next_on, since, set_by from school_block where ended_at is null";

    private final JdbcClient tenant;

    StageRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    Map<TenantId, Progress> progress() {
        return tenant
                .sql("select school_id, stage, reached_at, noted_by from stage_mark where undone_at is null")
                .query((row, index) -> Map.entry(school(row), mark(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> Progress.of(entry.getValue())));
    }

    Progress progress(TenantId school) {
        return Progress.of(tenant.sql("""
                        select stage, reached_at, noted_by from stage_mark
                        where school_id = :school and undone_at is null""")
                .param("school", school.value())
                .query((row, index) -> mark(row))
                .list());
    }

    /** Two who move schools take turns until the caller's transaction ends. */
    void takeTurns() {
        tenant.sql("lock table stage_mark in share row exclusive mode").update();
    }

    /** Notes a stage by somebody's word. */
    void mark(TenantId school, Stage stage, PersonId by) {
        tenant.sql(MARK)
                .param("school", school.value())
                .param("stage", stage.name())
                .param("at", OffsetDateTime.now(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** Notes what the platform saw: once, so that who undoes it is not contradicted. */
    void see(TenantId school, Stage stage, Instant at) {
        tenant.sql(MARK)
                .param("school", school.value())
                .param("stage", stage.name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", null, java.sql.Types.OTHER)
                .update();
    }

    /** Forgets what the platform took itself to have seen at a moment; it may be seen again. */
    void unsee(TenantId school, Stage stage, Instant at) {
        tenant.sql("""
                        delete from stage_mark
                        where school_id = :school and stage = :stage and reached_at = :at and noted_by is null
                          and undone_at is null""")
                .param("school", school.value())
                .param("stage", stage.name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void undo(TenantId school, Stage stage, PersonId by) {
        tenant.sql("""
                        update stage_mark set undone_at = now(), undone_by = :by
                        where school_id = :school and stage = :stage and undone_at is null""")
                .param("school", school.value())
                .param("stage", stage.name())
                .param("by", by.value())
                .update();
    }

    /** All that was ever noted of a school and undone, the latest first. */
    List<StageStep> history(TenantId school) {
        return tenant.sql("""
                        select stage, reached_at as at, noted_by as by, false as undone from stage_mark
                        where school_id = :school
                        union all
                        select stage, undone_at, undone_by, true from stage_mark
                        where school_id = :school and undone_at is not null
                        order by at desc, undone desc""")
                .param("school", school.value())
                .query((row, index) -> new StageStep(
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Rows.person(row, "by"),
                        row.getBoolean("undone")))
                .list();
    }

    Map<TenantId, Block> blocks() {
        return tenant
                .sql(BLOCKS)
                .query((row, index) -> Map.entry(
                        school(row),
                        new Block(
                                row.getString("reason"),
                                row.getObject("next_on", LocalDate.class),
                                row.getObject("since", OffsetDateTime.class).toInstant(),
                                new PersonId(row.getObject("set_by", UUID.class)))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void block(TenantId school, String reason, LocalDate nextOn, PersonId by) {
        unblock(school, by);
        tenant.sql("""
                        insert into school_block (school_id, reason, next_on, set_by)
                        values (:school, :reason, :next, :by)""")
                .param("school", school.value())
                .param("reason", reason)
                .param("next", nextOn)
                .param("by", by.value())
                .update();
    }

    /** @return whether it was blocked */
    boolean unblock(TenantId school, PersonId by) {
        return tenant.sql("""
                        update school_block set ended_at = now(), ended_by = :by
                        where school_id = :school and ended_at is null""")
                        .param("school", school.value())
                        .param("by", by.value())
                        .update()
                > 0;
    }

    /** When each school last told the platform of something it did. */
    Map<TenantId, Instant> lastTold() {
        return tenant
                .sql("select school_id, told_at from school_life")
                .query((row, index) -> Map.entry(
                        school(row),
                        row.getObject("told_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void told(TenantId school, Instant at) {
        tenant.sql("""
                        insert into school_life (school_id, told_at) values (:school, :at)
                        on conflict (school_id) do update set told_at = greatest(school_life.told_at, excluded.told_at)""")
                .param("school", school.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private static TenantId school(ResultSet row) throws SQLException {
        return new TenantId(row.getObject("school_id", UUID.class));
    }

    private static StageMark mark(ResultSet row) throws SQLException {
        return new StageMark(
                Stage.valueOf(row.getString("stage")),
                row.getObject("reached_at", OffsetDateTime.class).toInstant(),
                Rows.person(row, "noted_by"));
    }
}
