package fr.gisement.figures;

import fr.gisement.followup.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts week by week how many schools had published and how many of their staff had activated their accounts: before and
 * after a school's first training, and, for comparison, as long as a school had none. A school is counted in a week only
 * if it was on its way by then and the week has passed.
 */
final class BeforeAfter {

    static final int WEEKS_BEFORE = 8;
    static final int WEEKS_AFTER = 16;
    static final int WEEKS_WITHOUT = WEEKS_BEFORE + WEEKS_AFTER;

    private static final Duration WEEK = Duration.ofDays(7);

    private final List<SchoolFacts> schools;
    private final Instant now;

    BeforeAfter(List<SchoolFacts> schools, Instant now) {
        this.schools = schools;
        this.now = now;
    }

    Map<FigureCurve, List<CurvePoint>> curves() {
        Map<FigureCurve, List<CurvePoint>> curves = new EnumMap<>(FigureCurve.class);
        for (FigureCurve curve : FigureCurve.values()) {
            curves.put(curve, curve(curve));
        }
        return curves;
    }

    private List<CurvePoint> curve(FigureCurve curve) {
        boolean trained = curve == FigureCurve.TRAINED_ARTICLE || curve == FigureCurve.TRAINED_ACTIVATED;
        boolean people = curve == FigureCurve.TRAINED_ACTIVATED || curve == FigureCurve.UNTRAINED_ACTIVATED;
        List<CurvePoint> points = new ArrayList<>();
        for (int week = trained ? -WEEKS_BEFORE : 0; week <= (trained ? WEEKS_AFTER : WEEKS_WITHOUT); week++) {
            int reached = 0;
            int observed = 0;
            for (SchoolFacts school : schools) {
                Instant at = trained ? afterTraining(school, week) : withoutTraining(school, week);
                if (at != null) {
                    observed += people ? school.staff() : 1;
                    reached += people ? school.activatedBy(at) : school.publishedBy(at);
                }
            }
            points.add(new CurvePoint(week, reached, observed));
        }
        return points;
    }

    private @Nullable Instant afterTraining(SchoolFacts school, int week) {
        Instant training = school.way().reached(Stage.FIRST_TRAINING).orElse(null);
        Instant began = school.way().began().orElse(null);
        if (training == null || began == null) {
            return null;
        }
        Instant at = training.plus(WEEK.multipliedBy(week));
        return at.isBefore(began) || at.isAfter(now) ? null : at;
    }

    private @Nullable Instant withoutTraining(SchoolFacts school, int week) {
        Instant began = school.way().began().orElse(null);
        if (began == null) {
            return null;
        }
        Instant at = began.plus(WEEK.multipliedBy(week));
        boolean trained = school.way()
                .reached(Stage.FIRST_TRAINING)
                .filter(training -> !training.isAfter(at))
                .isPresent();
        return trained || at.isAfter(now) ? null : at;
    }
}
