package fr.gisement.figures;

import fr.gisement.followup.Stage;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many schools stood at each stage at the end of a month; of the current month, at the moment of the report.
 *
 * @param schools every stage, those without a school included
 */
public record MonthStages(YearMonth month, Map<Stage, Integer> schools) {

    public MonthStages {
        Map<Stage, Integer> all = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            all.put(stage, Count.of(schools.getOrDefault(stage, 0)));
        }
        schools = Collections.unmodifiableMap(all);
    }

    /** How many stood at a stage. */
    public int at(Stage stage) {
        return schools.getOrDefault(stage, 0);
    }
}
