package fr.gisement.year;

import fr.gisement.selftraining.PathSheet;
import fr.gisement.selftraining.PathStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The paths that a circonscription's teachers follow alone, and how far they are in them.
 *
 * @param own what its trainers wrote and published
 * @param walks in these and in the académie's
 */
record PathPlan(List<Path> own, List<Walk> walks) {

    static final PathPlan NONE = new PathPlan(List.of(), List.of());

    /** @param begun when somebody began to write it */
    record Path(UUID id, UUID module, PathSheet sheet, List<PathStep> steps, Instant begun) {}

    /**
     * That a teacher follows a path.
     *
     * @param teacher by mail
     * @param passed how many steps they went on from
     * @param at when they did last
     */
    record Walk(Path path, String teacher, int passed, Instant begun, Instant at) {

        boolean finished() {
            return passed == path.steps().size();
        }

        List<UUID> passedSteps() {
            return path.steps().stream()
                    .limit(passed)
                    .map(it -> it.id().value())
                    .toList();
        }

        /** The questions among them: one goes on from a question by an answer. */
        List<UUID> answeredSteps() {
            return path.steps().stream()
                    .limit(passed)
                    .filter(PathStep.Quiz.class::isInstance)
                    .map(it -> it.id().value())
                    .toList();
        }
    }
}
