package fr.gisement.year;

import fr.gisement.identity.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a year that was to be made.
 *
 * @param names of circonscriptions by their slugs
 * @param left the slugs of circonscriptions in which somebody has worked before
 */
public record Made(YearPlan plan, Map<String, String> names, List<String> left, boolean interrupted) {

    public Made {
        names = Map.copyOf(names);
        left = List.copyOf(left);
    }

    /** The name of the circonscription that somebody has. */
    public String place(YearPlan.Post post) {
        return names.getOrDefault(post.circonscription(), post.circonscription());
    }

    public long sessions() {
        return plan.sessions().count();
    }

    public long attendances() {
        return plan.attendances();
    }

    public int schools() {
        return (int) plan.schools().count();
    }

    /** Somebody of the year in another circonscription than the demonstration's first; null when there is none. */
    public YearPlan.@Nullable Post someone(Role role, String otherThan) {
        return plan.posts().stream()
                .filter(it -> it.role() == role && it.until() == null)
                .filter(it -> plan.posts().stream()
                        .filter(other -> other.circonscription().equals(it.circonscription()))
                        .noneMatch(other -> other.mail().equals(otherThan)))
                .findFirst()
                .orElse(null);
    }
}
