package fr.gisement.training;

import fr.gisement.classes.SchoolYear;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has followed, and what they say they can do.
 *
 * @param minutes counted in this school year, by what they count as
 * @param modules those of the catalogue, and what was followed of former ones
 * @param alone the paths finished alone, the last first: a kind of its own, in no hours
 * @param published when they first published an article, as their school told; null when it told of none
 */
public record MyProgress(
        SchoolYear year,
        Map<HourKind, Integer> minutes,
        List<Step> modules,
        List<FinishedPath> alone,
        @Nullable Instant published) {

    /** What a teacher owes each year, in minutes: 18 hours. */
    public static final int OWED = 18 * 60;

    public MyProgress {
        minutes = Map.copyOf(minutes);
        modules = List.copyOf(modules);
        alone = List.copyOf(alone);
    }

    /**
     * A module.
     *
     * @param followed when last; null when never
     * @param alone whether they say that they can do it alone
     */
    public record Step(TrainingModule module, @Nullable Instant followed, boolean alone) {}

    public int counted(HourKind kind) {
        return minutes.getOrDefault(kind, 0);
    }
}
