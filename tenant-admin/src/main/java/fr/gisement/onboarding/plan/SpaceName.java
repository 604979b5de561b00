package fr.gisement.onboarding.plan;

import fr.gisement.onboarding.directory.School;
import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name of a space, from the open schools in it: the school's own, or the communes that an RPI brings together. */
final class SpaceName {

    private static final int COMMUNES_NAMED = 4;

    private SpaceName() {}

    /** Null where the schools give no name: none is left, or several that are no RPI. */
    static @Nullable String of(Collection<School> schools, @Nullable String rpi) {
        if (schools.size() == 1) {
            return schools.iterator().next().name();
        }
        return schools.isEmpty() || rpi == null ? null : "RPI " + String.join(" – ", communes(schools));
    }

    /** In alphabetical order, so that the order of the file's lines changes nothing. */
    private static List<String> communes(Collection<School> schools) {
        List<String> communes = schools.stream()
                .map(School::commune)
                .distinct()
                .sorted(Collator.getInstance(Locale.FRENCH))
                .toList();
        if (communes.size() <= COMMUNES_NAMED) {
            return communes;
        }
        return List.of(
                communes.get(0), communes.get(1), communes.get(2), "et " + (communes.size() - 3) + " autres communes");
    }
}
