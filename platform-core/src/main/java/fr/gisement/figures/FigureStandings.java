package fr.gisement.figures;

import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How fresh each circonscription's figures are, and of which a report is waited for. */
@Repository
class FigureStandings {

    /** A circonscription that lost more at once is told of by its latest ones. */
    private static final int GAPS_AT_ONCE = 100;

    private final JdbcClient platform;

    FigureStandings(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /** Those that were asked for a report that has not come yet. */
    @PlatformTransactional(readOnly = true)
    public Set<TenantId> asked() {
        return platform.sql("select circonscription_id from figure_standing where asked_at is not null")
                .query((row, index) -> new TenantId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Those of these of which nothing has come since a moment, and nothing was asked. */
    @PlatformTransactional(readOnly = true)
    public List<TenantId> silent(Collection<TenantId> circonscriptions, Instant since) {
        return platform.sql("""
                        select id from unnest(:ids) id
                        where not exists (select 1 from figure_standing s
                                          where s.circonscription_id = id
                                            and (s.received_at >= :since or s.asked_at is not null))""")
                .param("ids", circonscriptions.stream().map(TenantId::value).toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new TenantId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Asks for a report; one that is waited for already is waited for since then. */
    @PlatformTransactional
    public void ask(Collection<TenantId> circonscriptions, Instant now) {
        for (TenantId circonscription : circonscriptions) {
            platform.sql("""
                            insert into figure_standing (circonscription_id, asked_at) values (:id, :now)
                            on conflict (circonscription_id) do update
                            set asked_at = coalesce(figure_standing.asked_at, excluded.asked_at)""")
                    .param("id", circonscription.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** What last came of a circonscription; nobody else takes a report of it until the caller's transaction ends. */
    @PlatformTransactional
    public Optional<Last> lock(TenantId circonscription) {
        platform.sql("""
                        insert into figure_standing (circonscription_id) values (:id)
                        on conflict (circonscription_id) do nothing""").param("id", circonscription.value()).update();
        return platform.sql("""
                        select number, computed_at from figure_standing
                        where circonscription_id = :id for update""")
                .param("id", circonscription.value())
                .query((row, index) -> last(row))
                .single();
    }

    private static Optional<Last> last(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("computed_at", OffsetDateTime.class);
        return at == null ? Optional.empty() : Optional.of(new Last(row.getLong("number"), at.toInstant()));
    }

    /** Notes a report; who waits for one that was made up since they asked waits no longer. */
    @PlatformTransactional
    public void received(TenantId circonscription, Last now, Instant receivedAt) {
        platform.sql("""
                        update figure_standing
                        set number = :number, computed_at = :at, received_at = :received,
                            asked_at = case when asked_at > :at then asked_at end
                        where circonscription_id = :id""")
                .param("number", now.number())
                .param("at", now.computedAt().atOffset(ZoneOffset.UTC))
                .param("received", receivedAt.atOffset(ZoneOffset.UTC))
                .param("id", circonscription.value())
                .update();
    }

    /** Notes that the reports after one and before another did not come. */
    @PlatformTransactional
    public void missing(TenantId circonscription, long after, long before, Instant now) {
        platform.sql("""
                        insert into figure_gap (circonscription_id, number, noticed_at)
                        select :id, missing, :now from unnest(:numbers) missing
                        on conflict do nothing""")
                .param("id", circonscription.value())
                .param(
                        "numbers",
                        LongStream.range(Math.max(after + 1, before - GAPS_AT_ONCE), before)
                                .boxed()
                                .toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets that a report is missing, which came late. */
    @PlatformTransactional
    public void came(TenantId circonscription, long number) {
        platform.sql("delete from figure_gap where circonscription_id = :id and number = :number")
                .param("id", circonscription.value())
                .param("number", number)
                .update();
    }

    /** Forgets what was missing before a moment: a newer report says it all. */
    @PlatformTransactional
    public void settle(TenantId circonscription, Instant noticedBefore) {
        platform.sql("delete from figure_gap where circonscription_id = :id and noticed_at < :before")
                .param("id", circonscription.value())
                .param("before", noticedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A report that came. */
    record Last(long number, Instant computedAt) {}
}
