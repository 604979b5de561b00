package fr.gisement.support;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.gisement.help.HelpRequestId;
import fr.gisement.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Consents and their traces in the current school's own schema; whether one holds is asked in the database's time. */
@Repository
@Transactional(readOnly = true)
class AccessRows {

    private static final String OPEN = "revoked_at is null and until > now()";

    private static final String ACCESS = "select id, person_id, granted_by, granted_at, until, revoked_at, revoked_by, "
            + OPEN + " as open from support_access ";

    private final JdbcClient tenant;

    AccessRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    /** The one that holds for a person; otherwise the last that did. */
    Optional<AccessRow> of(PersonId person) {
        return tenant.sql(ACCESS + "where person_id = :person order by open desc, granted_at desc limit 1")
                .param("person", person.value())
                .query((row, index) -> access(row))
                .optional();
    }

    /** Newest first. */
    List<AccessRow> all(int limit) {
        return tenant.sql(ACCESS + "order by granted_at desc, id desc limit :limit")
                .param("limit", limit)
                .query((row, index) -> access(row))
                .list();
    }

    /** Ends what the person had, and begins anew. */
    @Transactional
    void grant(PersonId person, PersonId by, Instant until, @Nullable HelpRequestId request) {
        tenant.sql("lock table support_access in share row exclusive mode").update();
        tenant.sql("update support_access set revoked_at = now(), revoked_by = :by where person_id = :person and "
                        + OPEN)
                .param("by", by.value())
                .param("person", person.value())
                .update();
        tenant.sql("""
                        insert into support_access (person_id, granted_by, until, request_id)
                        values (:person, :by, :until, :request)""")
                .param("person", person.value())
                .param("by", by.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("request", request == null ? null : request.value())
                .update();
    }

    /** Ends one; whose it was. Empty when it had ended already, or is none of this school's. */
    @Transactional
    Optional<PersonId> revoke(AccessId id, PersonId by) {
        return tenant.sql("update support_access set revoked_at = now(), revoked_by = :by where id = :id and " + OPEN
                        + " returning person_id")
                .param("id", id.value())
                .param("by", by.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Notes a page that was shown; one that is shown again within a minute was shown once. */
    @Transactional
    void looked(AccessId access, LookedAt kind, String title, String path) {
        tenant.sql("""
                        insert into support_look (access_id, kind, title, path)
                        select :access, :kind, :title, :path
                        where not exists (select from support_look
                                          where access_id = :access and path = :path
                                            and looked_at > now() - interval '1 minute')""")
                .param("access", access.value())
                .param("kind", kind.name())
                .param("title", title)
                .param("path", path)
                .update();
    }

    /** Newest first. */
    Map<AccessId, List<Look>> looks(List<AccessId> accesses) {
        return tenant
                .sql("""
                        select access_id, looked_at, kind, title, path from support_look
                        where access_id = any(:accesses) order by looked_at desc, id desc""")
                .param("accesses", accesses.stream().map(AccessId::value).toArray(UUID[]::new))
                .query((row, index) -> Map.entry(new AccessId(row.getObject("access_id", UUID.class)), look(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                instant(row, "looked_at"),
                LookedAt.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("path"));
    }

    private static AccessRow access(ResultSet row) throws SQLException {
        UUID revokedBy = row.getObject("revoked_by", UUID.class);
        return new AccessRow(
                new AccessId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonId(row.getObject("granted_by", UUID.class)),
                instant(row, "granted_at"),
                instant(row, "until"),
                revokedBy == null ? null : instant(row, "revoked_at"),
                revokedBy == null ? null : new PersonId(revokedBy),
                row.getBoolean("open"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
