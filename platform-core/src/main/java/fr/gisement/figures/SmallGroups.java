package fr.gisement.figures;

import static fr.gisement.training.TrainingFigures.SMALLEST_GROUP;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Of which groups nothing is told. */
final class SmallGroups {

    private SmallGroups() {}

    /**
     * Those under five; and the smallest others too, as long as a total less the rest would tell of fewer than five
     * people after all. One without anybody hides nobody.
     */
    static <T> Set<T> of(List<T> groups, ToIntFunction<T> size) {
        Set<T> hidden = new HashSet<>();
        int together = 0;
        for (T group : groups.stream()
                .filter(it -> size.applyAsInt(it) > 0)
                .sorted(Comparator.comparingInt(size))
                .toList()) {
            if (size.applyAsInt(group) < SMALLEST_GROUP || (together > 0 && together < SMALLEST_GROUP)) {
                hidden.add(group);
                together += size.applyAsInt(group);
            }
        }
        return hidden;
    }
}
