package fr.gisement.selftraining;

import fr.gisement.files.FileId;
import fr.gisement.training.ModuleId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path that a teacher follows alone.
 *
 * @param module what it belongs to, of either catalogue
 * @param academie whether it is the académie's; otherwise the circonscription's own
 * @param steps in their order
 * @param version as it was read
 */
public record TrainingPath(
        PathId id,
        ModuleId module,
        boolean academie,
        PathSheet sheet,
        List<PathStep> steps,
        PathState state,
        int version) {

    public static final int MOST_STEPS = 30;

    public TrainingPath {
        steps = List.copyOf(steps);
    }

    public String title() {
        return sheet.title();
    }

    /** Whether nobody can have followed it; only then it may be deleted. */
    public boolean neverPublished() {
        return state == PathState.DRAFT;
    }

    public Optional<PathStep> step(StepId step) {
        return steps.stream().filter(it -> it.id().equals(step)).findFirst();
    }

    /** Whether one of its steps shows this picture or film. */
    boolean shows(FileId media) {
        return steps.stream().anyMatch(it -> media.equals(media(it)));
    }

    static @Nullable FileId media(PathStep step) {
        return switch (step) {
            case PathStep.Picture picture -> picture.media();
            case PathStep.Video video -> video.media();
            case PathStep.Text text -> null;
            case PathStep.Quiz quiz -> null;
        };
    }
}
