package fr.gisement.figures;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import fr.gisement.classes.SchoolYear;
import fr.gisement.followup.Stage;
import fr.gisement.portfolio.Place;
import fr.gisement.training.TrainingFigures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A circonscription's figures as they are now, for those who work there.
 *
 * @param circonscription its name
 * @param report the figures; without what would tell of fewer than five people
 * @param peopleHidden that its teachers are too few to say what they did; those numbers are 0 then
 * @param schools by name
 */
public record OwnOverview(
        String circonscription,
        SchoolYear year,
        Instant readAt,
        CirconscriptionReport report,
        boolean peopleHidden,
        List<OfSchool> schools) {

    public OwnOverview {
        schools = List.copyOf(schools);
    }

    /**
     * A school.
     *
     * @param place the middle of its sites; null when the directory knows none
     * @param teachers who teach or direct there today
     * @param trained how many of them were present at a session, ever; null when it would tell of a few people
     * @param days from its first stage to its first article; null before it
     * @param familiesReached that it has the stage "families connected"
     */
    public record OfSchool(
            String name,
            @Nullable Place place,
            Stage stage,
            int teachers,
            @Nullable Integer trained,
            @Nullable Integer days,
            boolean familiesReached) {}

    static OwnOverview of(String circonscription, Gathered gathered) {
        CirconscriptionReport all = gathered.report();
        int teachers = all.training().teachers();
        boolean hidden = teachers > 0 && teachers < TrainingFigures.SMALLEST_GROUP;
        CirconscriptionReport told = new CirconscriptionReport(
                all.year(),
                all.day(),
                all.schools(),
                all.months(),
                all.familiesReached(),
                hidden ? all.training().withoutPeople() : all.training(),
                all.delays(),
                largeEnough(all.curves()));
        return new OwnOverview(
                circonscription, gathered.year(), gathered.now(), told, hidden, gathered.schoolsByName());
    }

    private static Map<FigureCurve, List<CurvePoint>> largeEnough(Map<FigureCurve, List<CurvePoint>> curves) {
        return curves.entrySet().stream()
                .collect(collectingAndThen(
                        toMap(
                                Map.Entry::getKey,
                                curve -> curve.getValue().stream()
                                        .filter(point -> point.observed() >= TrainingFigures.SMALLEST_GROUP)
                                        .toList()),
                        Map::copyOf));
    }
}
