package fr.gisement.journal;

import fr.gisement.journal.JournalCheck.Fault;
import fr.gisement.journal.JournalCheck.Kind;
import fr.gisement.platform.PlatformConfiguration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal's table, read. */
@Component
class JournalReader {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int FAULTS_TOLD = 100;
    private static final int FETCHED_AT_ONCE = 500;
    private static final String COLUMNS =
            "select seq, at, actor, action, subject_kind, subject_id, subject, detail, hash from audit_entry";

    private final JdbcClient platform;
    private final JsonMapper json = JsonMapper.shared();

    private record Condition(String sql, Map<String, Object> parameters) {}

    JournalReader(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    long count(JournalFilter filter) {
        Condition condition = condition(filter);
        return platform.sql("select count(*) from audit_entry" + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    List<JournalEntry> read(JournalFilter filter, int offset, int count) {
        Condition condition = condition(filter);
        return platform.sql(COLUMNS + condition.sql() + " order by seq desc limit :count offset :offset")
                .params(condition.parameters())
                .param("count", count)
                .param("offset", offset)
                .query((row, index) -> entry(row))
                .list();
    }

    void each(JournalFilter filter, Consumer<JournalEntry> taker) {
        Condition condition = condition(filter);
        try (Stream<JournalEntry> entries = platform
                .sql(COLUMNS + condition.sql() + " order by seq desc")
                .withFetchSize(FETCHED_AT_ONCE)
                .params(condition.parameters())
                .query((row, index) -> entry(row))
                .stream()) {
            entries.forEach(taker);
        }
    }

    List<String> actions() {
        // One look into the index for each action, however many entries there are.
        return platform.sql("""
                        with recursive known as (
                            (select action from audit_entry order by action limit 1)
                            union all
                            select (select e.action from audit_entry e where e.action > known.action
                                    order by e.action limit 1)
                            from known where known.action is not null)
                        select action from known where action is not null""").query(String.class).list();
    }

    JournalCheck check() {
        List<Fault> faults = platform.sql("select first, last, fault from audit_faults() limit :count")
                .param("count", FAULTS_TOLD)
                .query((row, index) ->
                        new Fault(Kind.valueOf(row.getString("fault")), row.getLong("first"), row.getLong("last")))
                .list();
        return platform.sql("select seq, hash from audit_head")
                .query((row, index) -> new JournalCheck(row.getLong("seq"), hex(row), faults))
                .single();
    }

    private static Condition condition(JournalFilter filter) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        like(parts, parameters, "actor", "actor ilike :actor", filter.actor());
        like(parts, parameters, "subject", "subject ilike :subject", filter.subject());
        like(
                parts,
                parameters,
                "text",
                "(actor ilike :text or action ilike :text or subject ilike :text or detail::text ilike :text)",
                filter.text());
        if (filter.action() != null) {
            parts.add("action = :action");
            parameters.put("action", filter.action());
        }
        at(parts, parameters, "from", "at >= :from", filter.from());
        at(
                parts,
                parameters,
                "to",
                "at < :to",
                filter.to() == null ? null : filter.to().plusDays(1));
        return new Condition(parts.isEmpty() ? "" : " where " + String.join(" and ", parts), parameters);
    }

    private static void like(
            List<String> parts, Map<String, Object> parameters, String name, String sql, String wanted) {
        if (!wanted.isBlank()) {
            parts.add(sql);
            parameters.put(name, "%" + wanted.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private static void at(
            List<String> parts, Map<String, Object> parameters, String name, String sql, @Nullable LocalDate day) {
        if (day != null) {
            parts.add(sql);
            parameters.put(name, day.atStartOfDay(ZONE).toOffsetDateTime());
        }
    }

    private JournalEntry entry(ResultSet row) throws SQLException {
        Map<String, Object> detail = json.readValue(row.getString("detail"), new TypeReference<>() {});
        Map<String, String> texts = new HashMap<>();
        detail.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return new JournalEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("subject"),
                texts,
                hex(row));
    }

    private static String hex(ResultSet row) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes("hash"));
    }
}
