package fr.gisement.selftraining;

/** A path, and how far the person is in it. */
public record MyPath(TrainingPath path, Walk walk) {

    public boolean begun() {
        return !walk.passed().isEmpty();
    }

    public boolean finished() {
        return walk.finished() != null;
    }

    /** Whether nothing is left to pass, and it is not noted yet. */
    boolean passedAll() {
        return !finished()
                && begun()
                && path.steps().stream().allMatch(step -> walk.passed().contains(step.id()));
    }

    /** Where they stopped, from 0: the first step they did not pass; the first of all when they passed each. */
    public int at() {
        for (int i = 0; i < path.steps().size(); i++) {
            if (!walk.passed().contains(path.steps().get(i).id())) {
                return i;
            }
        }
        return 0;
    }

    /** Whether they may look at a step, counted from 0: each before it was passed. */
    public boolean reaches(int step) {
        return step >= 0
                && step < path.steps().size()
                && path.steps().subList(0, step).stream()
                        .allMatch(it -> walk.passed().contains(it.id()));
    }

    /** Whether nothing of the step keeps them from going on: a question wants an answer, right or wrong. */
    public boolean mayPass(PathStep step) {
        return !(step instanceof PathStep.Quiz)
                || walk.answered().contains(step.id())
                || walk.passed().contains(step.id());
    }
}
