package fr.gisement.figures;

import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;

/** Keeps what each circonscription last reported, in columns that can be summed. */
@Repository
class FigureStore {

    private static final String TOTAL = """
            insert into figure_total (circonscription_id, school_year, day, schools, families_reached, teachers, trained,
                                      sessions, given_minutes, followed_minutes, attendances, places, empty_places)
            values (:id, :year, :day, :schools, :families, :teachers, :trained,
                    :sessions, :given, :followed, :attendances, :places, :empty)
            on conflict (circonscription_id) do update
            set school_year = excluded.school_year, day = excluded.day, schools = excluded.schools,
                families_reached = excluded.families_reached, teachers = excluded.teachers, trained = excluded.trained,
                sessions = excluded.sessions, given_minutes = excluded.given_minutes,
                followed_minutes = excluded.followed_minutes, attendances = excluded.attendances,
                places = excluded.places, empty_places = excluded.empty_places""";

    private static final String STAGES = """
            insert into figure_stage (circonscription_id, month, stage, schools)
            select :id, month, stage, schools from unnest(:months::date[], :stages, :schools) as told (month, stage, schools)""";

    private static final String DELAYS = """
            insert into figure_delay (circonscription_id, days, schools)
            select :id, days, schools from unnest(:days, :schools) as told (days, schools)""";

    private static final String CURVES = """
            insert into figure_curve (circonscription_id, curve, week, reached, observed)
            select :id, curve, week, reached, observed
            from unnest(:curves, :weeks, :reached, :observed) as told (curve, week, reached, observed)""";

    private final JdbcClient platform;

    FigureStore(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    /** Puts a report in the place of the last one. */
    @PlatformTransactional(propagation = Propagation.MANDATORY)
    public void keep(TenantId circonscription, CirconscriptionReport report) {
        UUID id = circonscription.value();
        for (String table : List.of("figure_stage", "figure_delay", "figure_curve")) {
            platform.sql("delete from " + table + " where circonscription_id = :id")
                    .param("id", id)
                    .update();
        }
        total(id, report);
        stages(id, report.months());
        delays(id, report.delays());
        curves(id, report.curves());
    }

    private void total(UUID id, CirconscriptionReport report) {
        TrainingTotals training = report.training();
        platform.sql(TOTAL)
                .param("id", id)
                .param("year", report.year())
                .param("day", report.day())
                .param("schools", report.schools())
                .param("families", report.familiesReached())
                .param("teachers", training.teachers())
                .param("trained", training.trained())
                .param("sessions", training.sessions())
                .param("given", training.givenMinutes())
                .param("followed", training.followedMinutes())
                .param("attendances", training.attendances())
                .param("places", training.places())
                .param("empty", training.emptyPlaces())
                .update();
    }

    private void stages(UUID id, List<MonthStages> told) {
        List<String> months = new ArrayList<>();
        List<String> stages = new ArrayList<>();
        List<Integer> schools = new ArrayList<>();
        told.forEach(month -> month.schools().forEach((stage, count) -> {
            months.add(month.month().atDay(1).toString());
            stages.add(stage.name());
            schools.add(count);
        }));
        platform.sql(STAGES)
                .param("id", id)
                .param("months", months.toArray(String[]::new))
                .param("stages", stages.toArray(String[]::new))
                .param("schools", schools.toArray(Integer[]::new))
                .update();
    }

    private void delays(UUID id, Map<Integer, Integer> told) {
        platform.sql(DELAYS)
                .param("id", id)
                .param("days", told.keySet().toArray(Integer[]::new))
                .param("schools", told.values().toArray(Integer[]::new))
                .update();
    }

    private void curves(UUID id, Map<FigureCurve, List<CurvePoint>> told) {
        List<String> curves = new ArrayList<>();
        List<Integer> weeks = new ArrayList<>();
        List<Integer> reached = new ArrayList<>();
        List<Integer> observed = new ArrayList<>();
        told.forEach((curve, points) -> points.forEach(point -> {
            curves.add(curve.name());
            weeks.add(point.week());
            reached.add(point.reached());
            observed.add(point.observed());
        }));
        platform.sql(CURVES)
                .param("id", id)
                .param("curves", curves.toArray(String[]::new))
                .param("weeks", weeks.toArray(Integer[]::new))
                .param("reached", reached.toArray(Integer[]::new))
                .param("observed", observed.toArray(Integer[]::new))
                .update();
    }
}
