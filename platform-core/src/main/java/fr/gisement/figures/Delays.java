package fr.gisement.figures;

import static fr.gisement.training.TrainingFigures.SMALLEST_GROUP;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many schools took how long.
 *
 * @param schools their number by days
 */
public record Delays(SortedMap<Integer, Integer> schools) {

    static final Delays NONE = new Delays(new TreeMap<>());

    public Delays {
        schools = Collections.unmodifiableSortedMap(new TreeMap<>(schools));
    }

    /** The same of several together. */
    static Delays together(Collection<Delays> all) {
        SortedMap<Integer, Integer> schools = new TreeMap<>();
        all.forEach(each -> each.schools.forEach((days, count) -> schools.merge(days, count, Integer::sum)));
        return new Delays(schools);
    }

    /** How many schools there are to speak of. */
    public int count() {
        return schools.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether they are too few for their time to be told. */
    public boolean hidden() {
        return count() < SMALLEST_GROUP;
    }

    /** The days that half of the schools did not need more than; empty when they are too few. */
    public OptionalInt median() {
        if (hidden()) {
            return OptionalInt.empty();
        }
        int half = (count() + 1) / 2;
        int before = 0;
        for (Map.Entry<Integer, Integer> some : schools.entrySet()) {
            before += some.getValue();
            if (before >= half) {
                return OptionalInt.of(some.getKey());
            }
        }
        throw new IllegalStateException("Half of the schools are none of them");
    }
}
