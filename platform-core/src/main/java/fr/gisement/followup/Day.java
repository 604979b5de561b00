package fr.gisement.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * What waits for a trainer on a day, each list the most urgent first.
 *
 * @param visits one's own that are still to be made: today, in the days to come, and those of before nobody told of
 * @param tasks one's own that are due by then
 * @param blocked schools whose trainer wanted to ask again by now
 * @param quiet schools that gave no sign of life for {@link FollowUp#QUIET}
 * @param familiesMissing schools that publish, and whose families are not there yet
 * @param nobody schools that nobody follows
 */
public record Day(
        LocalDate day,
        List<Planned> visits,
        List<Due> tasks,
        List<FollowUp> blocked,
        List<FollowUp> quiet,
        List<FollowUp> familiesMissing,
        List<FollowUp> nobody) {

    public Day {
        visits = List.copyOf(visits);
        tasks = List.copyOf(tasks);
        blocked = List.copyOf(blocked);
        quiet = List.copyOf(quiet);
        familiesMissing = List.copyOf(familiesMissing);
        nobody = List.copyOf(nobody);
    }

    /** A visit, and the school it leads to. */
    public record Planned(Visit visit, FollowUp school) {}

    /** A task, and the school it is for. */
    public record Due(SchoolTask task, FollowUp school) {}

    /** Whether nothing waits. */
    public boolean free() {
        return visits.isEmpty()
                && tasks.isEmpty()
                && blocked.isEmpty()
                && quiet.isEmpty()
                && familiesMissing.isEmpty()
                && nobody.isEmpty();
    }
}
