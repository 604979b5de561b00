package fr.gisement.training;

import fr.gisement.classes.SchoolYear;
import java.time.LocalDate;
import java.util.List;

/**
 * What training reached in a circonscription, in numbers.
 *
 * @param day that the figures are of
 * @param teachers how many teach in its schools today, each once
 * @param trained how many of them were in a session, ever; -1 when they are too few to say it
 * @param alone how many of them finished a path alone, ever; -1 when they are too few to say it
 * @param minutes counted this school year, for all who were there together; -1 when the teachers are too few
 * @param sessions given this school year
 * @param places in those sessions
 * @param emptyPlaces of those, where nobody was; -1 when the teachers are too few
 * @param schools by name
 */
public record TrainingFigures(
        SchoolYear year,
        LocalDate day,
        int teachers,
        int trained,
        int alone,
        long minutes,
        int sessions,
        int places,
        int emptyPlaces,
        List<OfSchool> schools) {

    /** Nothing is said of groups that are smaller. */
    public static final int SMALLEST_GROUP = 5;

    public static final int HIDDEN = -1;

    public TrainingFigures {
        schools = List.copyOf(schools);
    }

    /**
     * A school.
     *
     * @param trained {@link #HIDDEN} when it would say something of a few people
     * @param alone as {@code trained}
     */
    public record OfSchool(String name, int teachers, int trained, int alone) {

        public boolean hidden() {
            return trained == HIDDEN;
        }
    }
}
