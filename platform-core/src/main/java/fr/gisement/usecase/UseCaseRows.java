package fr.gisement.usecase;

import fr.gisement.identity.PersonId;
import fr.gisement.inbox.PlatformInbox;
import fr.gisement.tenancy.TenantId;
import fr.gisement.usecase.Agreement.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Use cases in the current circonscription's own schema. Each call is a transaction; what was ever proposed to the
 * académie tells the platform, in the same one, that it changed.
 */
@Repository
@Transactional
class UseCaseRows {

    /** A message of this topic says that a use case, by its id, is not as it was. */
    static final String TOPIC = "use-case";

    static final String KEY = "id";

    private static final String ROW =
            "select id, %s, state, school_id, from_school, proposed_by, proposed_at, remark, agreement, agreement_by, "
                            .formatted(SheetColumns.NAMES)
                    + "agreement_at, noted_from, noted_on, portal_at is not null as proposed, portal_round, uses, version from use_case ";

    /** What a director agreed to is what they read; a refusal stays. */
    private static final String AGREEMENT_ENDS = """
            agreement = case when agreement = 'REFUSED' then agreement end,
            agreement_by = case when agreement = 'REFUSED' then agreement_by end,
            agreement_at = case when agreement = 'REFUSED' then agreement_at end""";

    private static final String AS_READ = " where id = :id and version = :version and state = any(:from)";

    private final JdbcClient tenant;
    private final PlatformInbox inbox;
    private final JsonMapper json = JsonMapper.shared();

    UseCaseRows(JdbcClient tenant, PlatformInbox inbox) {
        this.tenant = tenant;
        this.inbox = inbox;
    }

    /** In one of these states, the newest first. */
    @Transactional(readOnly = true)
    List<UseCaseRow> in(Set<UseCaseState> states, UseCaseFilter filter) {
        return SheetColumns.search(
                        tenant.sql(ROW + "where state = any(:states) and " + SheetColumns.FOUND
                                + "order by proposed_at desc, id"),
                        filter)
                .param("states", names(states))
                .query((row, index) -> row(row))
                .list();
    }

    /** A school's, the newest first. */
    @Transactional(readOnly = true)
    List<UseCaseRow> of(TenantId school) {
        return tenant.sql(ROW + "where school_id = :school order by proposed_at desc, id")
                .param("school", school.value())
                .query((row, index) -> row(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<UseCaseRow> find(UseCaseId id) {
        return tenant.sql(ROW + "where id = :id")
                .param("id", id.value())
                .query((row, index) -> row(row))
                .optional();
    }

    @Transactional(readOnly = true)
    int count(UseCaseState state) {
        return tenant.sql("select count(*) from use_case where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    UseCaseId insert(UseCaseSheet sheet, @Nullable TenantId school, boolean fromSchool, PersonId by) {
        return new UseCaseId(SheetColumns.write(
                        tenant.sql(
                                "insert into use_case (%s, words, school_id, from_school, proposed_by) values (%s, :school, :fromSchool, :by) returning id"
                                        .formatted(SheetColumns.NAMES, SheetColumns.VALUES)),
                        sheet)
                .param("school", value(school), Types.OTHER)
                .param("fromSchool", fromSchool)
                .param("by", by.value())
                .query(UUID.class)
                .single());
    }

    /** Other words, in the state they are in; another school is asked for its agreement anew. */
    boolean update(UseCaseId id, int version, Set<UseCaseState> from, UseCaseSheet sheet, @Nullable TenantId school) {
        StatementSpec update =
                tenant.sql("""
                        update use_case set (%s, words) = (%s), %s, school_id = :school,
                               noted_from = case when school_id = :school then noted_from end,
                               noted_on = case when school_id = :school then noted_on end, version = version + 1""".formatted(SheetColumns.NAMES, SheetColumns.VALUES, AGREEMENT_ENDS) + AS_READ);
        return done(
                id,
                asRead(SheetColumns.write(update, sheet), id, version, from)
                        .param("school", value(school), Types.OTHER));
    }

    /** Its pictures are about to become others. */
    boolean touch(UseCaseId id, int version, Set<UseCaseState> from) {
        return done(
                id,
                asRead(
                        tenant.sql("update use_case set version = version + 1, " + AGREEMENT_ENDS + AS_READ),
                        id,
                        version,
                        from));
    }

    /** What is no longer shared is no longer proposed either. */
    boolean move(UseCaseId id, int version, Set<UseCaseState> from, UseCaseState to, @Nullable String remark) {
        return done(
                id,
                asRead(tenant.sql("""
                                update use_case set state = :to, remark = :remark, version = version + 1,
                                       portal_at = case when :to = 'SHARED' then portal_at end""" + AS_READ), id, version, from)
                        .param("to", to.name())
                        .param("remark", remark));
    }

    boolean answer(UseCaseId id, int version, Set<UseCaseState> from, TenantId school, PersonId by, Answer answer) {
        return done(
                id,
                asRead(tenant.sql("""
                                update use_case set agreement = :answer, agreement_by = :by, agreement_at = now(),
                                       version = version + 1""" + AS_READ + " and school_id = :school"), id, version, from)
                        .param("answer", answer.name())
                        .param("by", by.value())
                        .param("school", school.value()));
    }

    boolean note(UseCaseId id, int version, Set<UseCaseState> from, String who, LocalDate day) {
        return done(
                id,
                asRead(
                                tenant.sql(
                                        "update use_case set noted_from = :who, noted_on = :day, version = version + 1"
                                                + AS_READ + " and school_id is not null"),
                                id,
                                version,
                                from)
                        .param("who", who)
                        .param("day", day));
    }

    boolean propose(UseCaseId id, int version) {
        return done(id, asRead(tenant.sql("""
                                update use_case set portal_at = now(), portal_round = portal_round + 1,
                                       version = version + 1""" + AS_READ), id, version, Set.of(UseCaseState.SHARED)));
    }

    boolean takeBack(UseCaseId id, int version) {
        return done(
                id,
                asRead(
                        tenant.sql("update use_case set portal_at = null, version = version + 1" + AS_READ
                                + " and portal_at is not null"),
                        id,
                        version,
                        Set.of(UseCaseState.SHARED)));
    }

    boolean delete(UseCaseId id, int version, Set<UseCaseState> from) {
        return asRead(tenant.sql("delete from use_case" + AS_READ), id, version, from)
                        .update()
                == 1;
    }

    /** Counts a use, and notes nothing else of it. */
    void used(UseCaseId id) {
        tenant.sql("update use_case set uses = uses + 1 where id = :id and state = 'SHARED'")
                .param("id", id.value())
                .update();
    }

    private static StatementSpec asRead(StatementSpec statement, UseCaseId id, int version, Set<UseCaseState> from) {
        return statement.param("id", id.value()).param("version", version).param("from", names(from));
    }

    private boolean done(UseCaseId id, StatementSpec change) {
        if (change.update() == 0) {
            return false;
        }
        if (find(id).filter(row -> row.portalRound() > 0).isPresent()) {
            inbox.send(TOPIC, json.createObjectNode().put(KEY, id.toString()).toString());
        }
        return true;
    }

    private static String[] names(Collection<UseCaseState> states) {
        return states.stream().map(UseCaseState::name).toArray(String[]::new);
    }

    private static @Nullable UUID value(@Nullable TenantId id) {
        return id == null ? null : id.value();
    }

    private static UseCaseRow row(ResultSet row) throws SQLException {
        UUID school = row.getObject("school_id", UUID.class);
        String agreement = row.getString("agreement");
        UUID agreementBy = row.getObject("agreement_by", UUID.class);
        OffsetDateTime agreementAt = row.getObject("agreement_at", OffsetDateTime.class);
        return new UseCaseRow(
                new UseCaseId(row.getObject("id", UUID.class)),
                SheetColumns.read(row),
                UseCaseState.valueOf(row.getString("state")),
                school == null ? null : new TenantId(school),
                row.getBoolean("from_school"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("remark"),
                agreement == null ? null : Answer.valueOf(agreement),
                agreementBy == null ? null : new PersonId(agreementBy),
                agreementAt == null ? null : agreementAt.toInstant(),
                row.getString("noted_from"),
                row.getObject("noted_on", LocalDate.class),
                row.getBoolean("proposed"),
                row.getInt("portal_round"),
                row.getInt("uses"),
                row.getInt("version"));
    }
}
