package fr.gisement.authoring;

import fr.gisement.files.FileInspection;
import fr.gisement.files.FileProperties;
import fr.gisement.selftraining.PathStep;
import fr.gisement.usecase.UseCaseProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form for a step of each kind. */
@Component
public final class StepForms {

    /** What a step may be. */
    enum Kind {
        TEXT,
        PICTURE,
        VIDEO,
        QUIZ;

        static Kind of(PathStep step) {
            return switch (step) {
                case PathStep.Text text -> TEXT;
                case PathStep.Picture picture -> PICTURE;
                case PathStep.Video video -> VIDEO;
                case PathStep.Quiz quiz -> QUIZ;
            };
        }
    }

    private final FileInspection inspection;
    private final FileProperties files;
    private final UseCaseProperties pictures;

    StepForms(FileInspection inspection, FileProperties files, UseCaseProperties pictures) {
        this.inspection = inspection;
        this.files = files;
        this.pictures = pictures;
    }

    /** @param before what it says now, of the kind; null for a new one */
    StepForm form(Kind kind, @Nullable PathStep before, MediaStepForm.Keeper keeper) {
        return switch (kind) {
            case TEXT -> before instanceof PathStep.Text text ? new StepForm.OfText(text) : new StepForm.OfText();
            case PICTURE ->
                new MediaStepForm.OfPicture(
                        pictures.largestPicture(),
                        inspection::picture,
                        keeper,
                        before instanceof PathStep.Picture picture ? picture : null);
            case VIDEO ->
                new MediaStepForm.OfVideo(
                        files.largestVideo(),
                        inspection::video,
                        keeper,
                        before instanceof PathStep.Video video ? video : null);
            case QUIZ -> new QuizStepForm(before instanceof PathStep.Quiz quiz ? quiz : null);
        };
    }
}
