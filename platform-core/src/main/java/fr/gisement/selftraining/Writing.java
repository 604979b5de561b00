package fr.gisement.selftraining;

import java.util.List;

/** What holds of every path that is written, whoever writes it. */
final class Writing {

    private Writing() {}

    /** @throws IllegalArgumentException when these cannot be a path's steps */
    static void require(TrainingPath path, List<PathStep> steps) {
        if (steps.size() > TrainingPath.MOST_STEPS) {
            throw new IllegalArgumentException("A path is short, not of " + steps.size() + " steps");
        }
        if (steps.isEmpty() && path.state() == PathState.PUBLISHED) {
            throw new IllegalArgumentException("What teachers follow has a step");
        }
        if (steps.stream().map(PathStep::id).distinct().count() != steps.size()) {
            throw new IllegalArgumentException("Each step is itself");
        }
    }

    /** @throws IllegalArgumentException when there is nothing to follow */
    static PathState state(TrainingPath path, boolean published) {
        if (published && path.steps().isEmpty()) {
            throw new IllegalArgumentException("What teachers follow has a step");
        }
        return published ? PathState.PUBLISHED : PathState.WITHDRAWN;
    }

    /**
     * @throws PathChangedException when it is another by now
     * @throws IllegalArgumentException when it was ever published
     */
    static void requireDraft(TrainingPath path, int version) {
        if (path.version() != version) {
            throw new PathChangedException(path.id());
        }
        if (!path.neverPublished()) {
            throw new IllegalArgumentException("What was published is withdrawn, not deleted");
        }
    }
}
