package fr.gisement.selftraining;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is in a path.
 *
 * @param passed the steps they went on from
 * @param answered the questions they answered
 * @param finished when they went on from the last one, the first time; null when never
 */
public record Walk(
        Set<StepId> passed, Set<StepId> answered, @Nullable Instant finished) {

    static final Walk NONE = new Walk(Set.of(), Set.of(), null);

    public Walk {
        passed = Set.copyOf(passed);
        answered = Set.copyOf(answered);
    }
}
