package fr.gisement.help;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.gisement.identity.PersonId;
import fr.gisement.news.TenantNews;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests for help in the current circonscription's own schema. Each call is a transaction. */
@Repository
@Transactional(readOnly = true)
class HelpRows {

    private static final String REQUEST = """
            select id, school_id, asked_by, asked_at, topic, words, state, answered_by, answered_at, answer,
                   chosen_slot, version
            from help_request\s""";

    private final JdbcClient tenant;
    private final TenantNews news;

    HelpRows(JdbcClient tenant, TenantNews news) {
        this.tenant = tenant;
        this.news = news;
    }

    /** In a state, whose turn came first. */
    List<HelpRow> in(HelpState state) {
        return withSlots(tenant.sql(REQUEST + "where state = :state order by asked_at, id")
                .param("state", state.name())
                .query((row, index) -> row(row))
                .list());
    }

    /** Those that are over, what ended last first. */
    List<HelpRow> ended(int limit) {
        return withSlots(tenant.sql(REQUEST + "where ended_at is not null order by ended_at desc, id limit :limit")
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list());
    }

    /** A school's, newest first. */
    List<HelpRow> of(TenantId school, int limit) {
        return withSlots(tenant.sql(REQUEST + "where school_id = :school order by asked_at desc, id desc limit :limit")
                .param("school", school.value())
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list());
    }

    Optional<HelpRow> find(HelpRequestId id) {
        return withSlots(tenant.sql(REQUEST + "where id = :id")
                        .param("id", id.value())
                        .query((row, index) -> row(row))
                        .list())
                .stream()
                .findFirst();
    }

    int count(HelpState state) {
        return tenant.sql("select count(*) from help_request where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    @Transactional
    HelpRequestId insert(TenantId school, PersonId by, HelpTopic topic, String words, List<HelpSlot> slots) {
        UUID id = tenant.sql("""
                        insert into help_request (school_id, asked_by, topic, words)
                        values (:school, :by, :topic, :words) returning id""")
                .param("school", school.value())
                .param("by", by.value())
                .param("topic", topic.name())
                .param("words", words)
                .query(UUID.class)
                .single();
        int place = 1;
        for (HelpSlot slot : slots) {
            tenant.sql(
                            "insert into help_slot (request_id, place, day, part, at) values (:id, :place, :day, :part, :at)")
                    .param("id", id)
                    .param("place", place++)
                    .param("day", slot.day())
                    .param("part", slot.part().name())
                    .param("at", slot.at())
                    .update();
        }
        news.announce(HelpDesk.NEWS, id.toString());
        return new HelpRequestId(id);
    }

    /** @return whether it was still as it was read, and not over */
    @Transactional
    boolean answer(HelpRequestId id, int version, PersonId by, String words, @Nullable Integer chosen) {
        return tenant.sql("""
                        update help_request set state = 'ANSWERED', answered_by = :by, answered_at = now(),
                               answer = :words, chosen_slot = :chosen, version = version + 1
                        where id = :id and version = :version and state in ('OPEN', 'ANSWERED')""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("by", by.value())
                        .param("words", words)
                        .param("chosen", chosen)
                        .update()
                > 0;
    }

    /** @return whether it was still as it was read, and not over */
    @Transactional
    boolean end(HelpRequestId id, int version, PersonId by, HelpState state) {
        return tenant.sql("""
                        update help_request set state = :state, ended_by = :by, ended_at = now(), version = version + 1
                        where id = :id and version = :version and state in ('OPEN', 'ANSWERED')""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("by", by.value())
                        .param("state", state.name())
                        .update()
                > 0;
    }

    private List<HelpRow> withSlots(List<HelpRow> rows) {
        Map<UUID, List<HelpSlot>> slots =
                slots(rows.stream().map(row -> row.id().value()).toList());
        return rows.stream()
                .map(row -> row.with(slots.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<HelpSlot>> slots(Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        return tenant
                .sql("select request_id, day, part, at from help_slot where request_id = any(:ids) order by place")
                .param("ids", requests.toArray(UUID[]::new))
                .query((row, index) -> Map.entry(row.getObject("request_id", UUID.class), slot(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static HelpSlot slot(ResultSet row) throws SQLException {
        return new HelpSlot(
                row.getObject("day", LocalDate.class),
                HelpSlot.Part.valueOf(row.getString("part")),
                row.getObject("at", LocalTime.class));
    }

    private static HelpRow row(ResultSet row) throws SQLException {
        UUID answeredBy = row.getObject("answered_by", UUID.class);
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        Instant askedAt = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        return new HelpRow(
                new HelpRequestId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("school_id", UUID.class)),
                new PersonId(row.getObject("asked_by", UUID.class)),
                askedAt,
                HelpTopic.valueOf(row.getString("topic")),
                row.getString("words"),
                HelpState.valueOf(row.getString("state")),
                answeredBy == null ? null : new PersonId(answeredBy),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getString("answer"),
                row.getObject("chosen_slot", Integer.class),
                row.getInt("version"),
                List.of());
    }
}
