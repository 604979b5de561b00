package fr.gisement.usecase;

import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.TenantId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;

/**
 * Brings the platform's copies to what circonscriptions say now. Messages come twice and in any order: what is older than
 * what is there already changes nothing. Each call is a transaction of its own, so that one that fails fails alone.
 */
@Repository
@PlatformTransactional(propagation = Propagation.REQUIRES_NEW)
class AcademieCopies {

    private final JdbcClient platform;

    AcademieCopies(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /**
     * Takes what is proposed. Before an answer, and when it is proposed anew, all of it; once it is answered the words
     * stay those that were read: only a school's name and pictures still go.
     */
    void take(TenantId circonscription, UseCaseId source, ProposedCopy copy, Instant at) {
        List<UUID> fresh = SheetColumns.write(
                        platform.sql(
                                """
                                insert into use_case (circonscription_id, source_id, source_version, round, school_id,
                                                      proposed_at, state, %s, words)
                                values (:circonscription, :source, :sourceVersion, :round, :school, :at, 'PENDING', %s)
                                on conflict (circonscription_id, source_id) do update
                                set source_version = excluded.source_version, round = excluded.round,
                                    school_id = excluded.school_id,
                                    proposed_at = case when use_case.round < excluded.round
                                                       then excluded.proposed_at else use_case.proposed_at end,
                                    state = 'PENDING', decided_by = null, decided_at = null, reason = null,
                                    (%s, words) = row(%s),
                                    version = use_case.version + 1
                                where use_case.source_version < excluded.source_version
                                  and (use_case.state = 'PENDING' or use_case.round < excluded.round)
                                returning id""".formatted(SheetColumns.NAMES, SheetColumns.VALUES, SheetColumns.NAMES, excluded())),
                        copy.sheet())
                .param("circonscription", circonscription.value())
                .param("source", source.value())
                .param("sourceVersion", copy.version())
                .param("round", copy.round())
                .param("school", value(copy.school()), Types.OTHER)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        fresh.forEach(id -> hang(id, copy.pictures()));
        if (fresh.isEmpty()) {
            lessen(circonscription, source, copy);
        }
    }

    /** Takes the words and pictures away; that there was something stays, so that an older message brings nothing back. */
    void withdraw(TenantId circonscription, UseCaseId source, int version) {
        platform.sql("""
                        update use_case set state = 'WITHDRAWN', source_version = :version, school_id = null, title = '',
                               steps = '{}', result = '', template_title = '', template_body = '', words = '',
                               decided_by = null, decided_at = null, reason = null, version = version + 1
                        where circonscription_id = :circonscription and source_id = :source
                          and source_version < :version
                        returning id""")
                .param("version", version)
                .param("circonscription", circonscription.value())
                .param("source", source.value())
                .query(UUID.class)
                .list()
                .forEach(id -> hang(id, List.of()));
    }

    private void lessen(TenantId circonscription, UseCaseId source, ProposedCopy copy) {
        UUID[] kept = copy.pictures().stream()
                .map(picture -> picture.picture().id().value())
                .toArray(UUID[]::new);
        platform.sql("""
                        update use_case set source_version = :sourceVersion, version = version + 1,
                               school_id = case when school_id = :school then school_id end
                        where circonscription_id = :circonscription and source_id = :source
                          and state in ('ACCEPTED', 'DECLINED') and source_version < :sourceVersion
                        returning id""")
                .param("sourceVersion", copy.version())
                .param("school", value(copy.school()), Types.OTHER)
                .param("circonscription", circonscription.value())
                .param("source", source.value())
                .query(UUID.class)
                .list()
                .forEach(id -> platform.sql(
                                "delete from use_case_picture where use_case_id = :id and not id = any(:kept)")
                        .param("id", id)
                        .param("kept", kept)
                        .update());
    }

    private void hang(UUID id, List<PictureRows.Whole> pictures) {
        platform.sql("delete from use_case_picture where use_case_id = :id")
                .param("id", id)
                .update();
        for (PictureRows.Whole whole : pictures) {
            platform.sql("""
                            insert into use_case_picture (id, use_case_id, description, width, height, content)
                            values (:picture, :id, :description, :width, :height, :content)""")
                    .param("picture", whole.picture().id().value())
                    .param("id", id)
                    .param("description", whole.picture().sheet().description())
                    .param("width", whole.picture().width())
                    .param("height", whole.picture().height())
                    .param("content", whole.content())
                    .update();
        }
    }

    private static String excluded() {
        return "excluded." + (SheetColumns.NAMES + ", words").replace(", ", ", excluded.");
    }

    private static @Nullable UUID value(@Nullable TenantId id) {
        return id == null ? null : id.value();
    }
}
