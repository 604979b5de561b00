package fr.gisement.usecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.gisement.identity.PersonId;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.TenantId;
import fr.gisement.usecase.PortalAnswer.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Use cases that were proposed to the académie, the platform's copies. What asks has asked for rights. */
@Repository
class AcademieUseCaseRows {

    private static final String ROW =
            "select id, circonscription_id, source_id, school_id, proposed_at, %s, state, reason, decided_by, decided_at, uses, version from use_case "
                    .formatted(SheetColumns.NAMES);

    private final JdbcClient platform;

    AcademieUseCaseRows(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /** What the académie accepted, what was accepted last first. */
    List<SharedUseCase> accepted(UseCaseFilter filter) {
        return withPictures(SheetColumns.search(
                                platform.sql(ROW + "where state = 'ACCEPTED' and " + SheetColumns.FOUND
                                        + "order by decided_at desc, id"),
                                filter)
                        .query((row, index) -> row(row))
                        .list())
                .stream()
                .map(Proposal.Row::useCase)
                .toList();
    }

    Optional<Proposal.Row> find(UseCaseId id) {
        return withPictures(platform.sql(ROW + "where id = :id and state <> 'WITHDRAWN'")
                        .param("id", id.value())
                        .query((row, index) -> row(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** What waits for an answer, the longest first. */
    List<Proposal.Row> pending() {
        return withPictures(platform.sql(ROW + "where state = 'PENDING' order by proposed_at, id")
                .query((row, index) -> row(row))
                .list());
    }

    /** What was answered, the last first. */
    List<Proposal.Row> decided(int limit) {
        return withPictures(
                platform.sql(ROW + "where state in ('ACCEPTED', 'DECLINED') order by decided_at desc, id limit :limit")
                        .param("limit", limit)
                        .query((row, index) -> row(row))
                        .list());
    }

    /** What became of a circonscription's proposals, by the ids they have there. */
    Map<UseCaseId, PortalAnswer> answers(TenantId circonscription, Collection<UseCaseId> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        return platform
                .sql("""
                        select source_id, state, reason, uses from use_case
                        where circonscription_id = :circonscription and source_id = any(:sources)
                          and state <> 'WITHDRAWN'""")
                .param("circonscription", circonscription.value())
                .param("sources", ids(sources))
                .query((row, index) -> Map.entry(new UseCaseId(row.getObject("source_id", UUID.class)), answer(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A picture's content, whoever asks. */
    Optional<byte[]> picture(UseCaseId id, PictureId picture) {
        return platform.sql("select content from use_case_picture where use_case_id = :id and id = :picture")
                .param("id", id.value())
                .param("picture", picture.value())
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    /** Counts a use, and notes nothing else of it. */
    void used(UseCaseId id) {
        platform.sql("update use_case set uses = uses + 1 where id = :id and state = 'ACCEPTED'")
                .param("id", id.value())
                .update();
    }

    /** Whether it was as it was read. */
    @PlatformTransactional
    boolean decide(UseCaseId id, int version, State to, @Nullable String reason, PersonId by) {
        return platform.sql("""
                        update use_case set state = :to, reason = :reason, decided_by = :by, decided_at = now(),
                               version = version + 1
                        where id = :id and version = :version and state <> 'WITHDRAWN' and state <> :to""")
                        .param("to", to.name())
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private List<Proposal.Row> withPictures(List<Proposal.Row> rows) {
        Map<UseCaseId, List<Picture>> pictures =
                pictures(rows.stream().map(row -> row.useCase().id()).toList());
        return rows.stream()
                .map(row -> {
                    SharedUseCase bare = row.useCase();
                    return new Proposal.Row(
                            new SharedUseCase(
                                    bare.id(),
                                    true,
                                    bare.sheet(),
                                    bare.circonscription(),
                                    bare.school(),
                                    pictures.getOrDefault(bare.id(), List.of()),
                                    bare.uses()),
                            row.answer(),
                            row.proposedAt(),
                            row.decidedBy(),
                            row.decidedAt(),
                            row.version());
                })
                .toList();
    }

    private Map<UseCaseId, List<Picture>> pictures(Collection<UseCaseId> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        return platform
                .sql("""
                        select use_case_id, id, description, width, height from use_case_picture
                        where use_case_id = any(:ids) order by id""")
                .param("ids", ids(of))
                .query((row, index) -> Map.entry(
                        new UseCaseId(row.getObject("use_case_id", UUID.class)),
                        new Picture(
                                new PictureId(row.getObject("id", UUID.class)),
                                PictureSheet.ofNobody(row.getString("description")),
                                row.getInt("width"),
                                row.getInt("height"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static UUID[] ids(Collection<UseCaseId> ids) {
        Stream<UUID> values = ids.stream().map(UseCaseId::value);
        return values.toArray(UUID[]::new);
    }

    private static PortalAnswer answer(ResultSet row) throws SQLException {
        return new PortalAnswer(State.valueOf(row.getString("state")), row.getString("reason"), row.getInt("uses"));
    }

    private static Proposal.Row row(ResultSet row) throws SQLException {
        UUID school = row.getObject("school_id", UUID.class);
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Proposal.Row(
                new SharedUseCase(
                        new UseCaseId(row.getObject("id", UUID.class)),
                        true,
                        SheetColumns.read(row),
                        new TenantId(row.getObject("circonscription_id", UUID.class)),
                        school == null ? null : new TenantId(school),
                        List.of(),
                        row.getInt("uses")),
                answer(row),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getInt("version"));
    }
}
