package fr.gisement.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What should be followed before what, without going round in a circle. */
public final class Prerequisites {

    private Prerequisites() {}

    /**
     * Whether one module may come before another.
     *
     * @param module null for one that is not yet written
     */
    public static boolean mayPrecede(ModuleId before, @Nullable ModuleId module, Collection<TrainingModule> all) {
        Map<ModuleId, @Nullable ModuleId> known = new HashMap<>();
        all.forEach(it -> known.put(it.id(), it.sheet().prerequisite()));
        Set<ModuleId> seen = new HashSet<>();
        ModuleId step = before;
        while (step != null && known.containsKey(step) && seen.add(step)) {
            if (step.equals(module)) {
                return false;
            }
            step = known.get(step);
        }
        return known.containsKey(before);
    }

    /** @throws IllegalArgumentException when what should come before is unknown, or comes after */
    static void require(ModuleSheet sheet, @Nullable ModuleId module, Collection<TrainingModule> all) {
        ModuleId before = sheet.prerequisite();
        if (before != null && !mayPrecede(before, module, all)) {
            throw new IllegalArgumentException("Module " + before + " cannot come before " + module);
        }
    }
}
