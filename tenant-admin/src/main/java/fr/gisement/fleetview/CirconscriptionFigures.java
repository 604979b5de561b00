package fr.gisement.fleetview;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A circonscription, or all of them together, in figures. Spaces closed for good are counted in no figure but their own.
 *
 * @param condition how the circonscription itself stands
 * @param reason why it is suspended or failed; null when nobody said
 * @param schools the schools of the national directory in its spaces
 * @param spaces how many of its spaces are in each condition
 * @param staff of the circonscription and of its spaces
 */
public record CirconscriptionFigures(
        String slug,
        String name,
        SpaceCondition condition,
        @Nullable String reason,
        int schools,
        Map<SpaceCondition, Integer> spaces,
        StaffCount staff) {

    public CirconscriptionFigures {
        spaces = Map.copyOf(spaces);
    }

    public int spaces(SpaceCondition wanted) {
        return spaces.getOrDefault(wanted, 0);
    }

    /** The spaces that are not closed for good. */
    public int livingSpaces() {
        return spaces.values().stream().mapToInt(Integer::intValue).sum() - spaces(SpaceCondition.ARCHIVED);
    }
}
