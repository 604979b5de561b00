package fr.gisement.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.gisement.followup.Stage;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;

/** The reported figures, read from the platform's tables alone. */
@Repository
@PlatformTransactional(propagation = Propagation.MANDATORY)
class AcademieRows {

    private static final String STANDINGS = """
            select s.circonscription_id, s.received_at, s.asked_at,
                   (select count(*) from figure_gap g where g.circonscription_id = s.circonscription_id) as missing,
                   t.school_year, t.day, t.schools, t.families_reached, t.teachers, t.trained, t.sessions, t.given_minutes,
                   t.followed_minutes, t.attendances, t.places, t.empty_places
            from figure_standing s
            left join figure_total t on t.circonscription_id = s.circonscription_id and t.school_year = :year""";

    private static final String STAGES = """
            select g.circonscription_id, g.month, g.stage, g.schools
            from figure_stage g join figure_total t on t.circonscription_id = g.circonscription_id
            where t.school_year = :year and g.circonscription_id = any(:counted)""";

    private static final String DELAYS = """
            select d.circonscription_id, d.days, d.schools
            from figure_delay d join figure_total t on t.circonscription_id = d.circonscription_id
            where t.school_year = :year and d.circonscription_id = any(:counted)""";

    private static final String CURVES = """
            select c.curve, c.week, sum(c.reached)::integer as reached, sum(c.observed)::integer as observed
            from figure_curve c join figure_total t on t.circonscription_id = c.circonscription_id
            where t.school_year = :year and c.circonscription_id = any(:counted)
            group by c.curve, c.week
            having sum(c.observed) >= :smallest
            order by c.curve, c.week""";

    private final JdbcClient platform;

    AcademieRows(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    Map<TenantId, Standing> standings(int year) {
        return platform
                .sql(STANDINGS)
                .param("year", year)
                .query((row, index) -> Map.entry(circonscription(row), standing(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<OfStage> stages(int year, Collection<TenantId> counted) {
        return platform.sql(STAGES)
                .param("year", year)
                .param("counted", ids(counted))
                .query((row, index) -> new OfStage(
                        circonscription(row),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("schools")))
                .list();
    }

    Map<TenantId, Delays> delays(int year, Collection<TenantId> counted) {
        Map<TenantId, SortedMap<Integer, Integer>> delays = new HashMap<>();
        platform.sql(DELAYS).param("year", year).param("counted", ids(counted)).query(row -> {
            delays.computeIfAbsent(circonscription(row), _ -> new TreeMap<>())
                    .put(row.getInt("days"), row.getInt("schools"));
        });
        return delays.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> new Delays(each.getValue())));
    }

    Map<FigureCurve, List<CurvePoint>> curves(int year, Collection<TenantId> counted, int smallest) {
        return platform
                .sql(CURVES)
                .param("year", year)
                .param("counted", ids(counted))
                .param("smallest", smallest)
                .query((row, index) -> Map.entry(
                        FigureCurve.valueOf(row.getString("curve")),
                        new CurvePoint(row.getInt("week"), row.getInt("reached"), row.getInt("observed"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static UUID[] ids(Collection<TenantId> circonscriptions) {
        return circonscriptions.stream().map(TenantId::value).toArray(UUID[]::new);
    }

    private static TenantId circonscription(ResultSet row) throws SQLException {
        return new TenantId(row.getObject("circonscription_id", UUID.class));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        boolean told = row.getObject("school_year") != null;
        return new Standing(
                instant(row, "received_at"),
                instant(row, "asked_at"),
                row.getInt("missing"),
                row.getObject("day", LocalDate.class),
                row.getInt("schools"),
                row.getInt("families_reached"),
                told
                        ? new TrainingTotals(
                                row.getInt("teachers"),
                                row.getInt("trained"),
                                row.getInt("sessions"),
                                row.getLong("given_minutes"),
                                row.getLong("followed_minutes"),
                                row.getInt("attendances"),
                                row.getInt("places"),
                                row.getInt("empty_places"))
                        : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A circonscription; without a day and training's totals when it told nothing of the year. */
    record Standing(
            @Nullable Instant receivedAt,
            @Nullable Instant askedAt,
            int missing,
            @Nullable LocalDate day,
            int schools,
            int familiesReached,
            @Nullable TrainingTotals training) {}

    /** How many schools stood where at the end of a month. */
    record OfStage(TenantId circonscription, YearMonth month, Stage stage, int schools) {}
}
