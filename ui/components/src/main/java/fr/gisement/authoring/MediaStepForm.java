package fr.gisement.authoring;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.files.FileId;
import fr.gisement.files.ReceivedFile;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.StepId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A step with a picture or a film, which is kept as soon as it is sent. */
abstract class MediaStepForm extends StepForm {

    /** Keeps a file and says which it is then; null when it could not. */
    interface Keeper extends Function<ReceivedFile, @Nullable FileId> {}

    final TextField title = line("authoring.step.title");
    private final FilePicker picker;
    private @Nullable FileId media;

    MediaStepForm(
            String what,
            DataSize largest,
            Function<byte[], ReceivedFile> inspection,
            Keeper keeper,
            @Nullable FileId before,
            String... types) {
        media = before;
        Predicate<ReceivedFile> taker = received -> take(keeper, received);
        picker = new FilePicker(what, largest, inspection, taker, types);
        required(List.of(title));
        add(picker, title);
    }

    private boolean take(Keeper keeper, ReceivedFile received) {
        FileId kept = keeper.apply(received);
        if (kept == null) {
            return false;
        }
        media = kept;
        picker.forget();
        title.focus();
        return true;
    }

    final FileId media() {
        return Objects.requireNonNull(media);
    }

    @Override
    void check() {
        if (media == null) {
            picker.missing();
            wrong();
        }
        check(title, PathStep.TITLE_LENGTH, true);
    }

    /** Something to look at. */
    static final class OfPicture extends MediaStepForm {

        private final TextField alternative = line("authoring.step.alternative");
        private final TextArea words = words("authoring.step.wordsBelow");

        OfPicture(
                DataSize largest,
                Function<byte[], ReceivedFile> inspection,
                Keeper keeper,
                PathStep.@Nullable Picture before) {
            super(
                    "authoring.picture",
                    largest,
                    inspection,
                    keeper,
                    before == null ? null : before.media(),
                    ".jpg",
                    ".jpeg",
                    ".png");
            alternative.setHelperText(getTranslation("authoring.step.alternative.help"));
            required(List.of(alternative));
            add(alternative, words);
            if (before != null) {
                title.setValue(before.title());
                alternative.setValue(before.alternative());
                words.setValue(before.words());
            }
        }

        @Override
        void check() {
            super.check();
            check(alternative, PathStep.ALTERNATIVE_LENGTH, true);
            check(words, PathStep.WORDS_LENGTH, false);
        }

        @Override
        PathStep step(StepId id) {
            return new PathStep.Picture(id, title.getValue(), media(), alternative.getValue(), words.getValue());
        }
    }

    /** A film. */
    static final class OfVideo extends MediaStepForm {

        private final TextArea transcript = words("authoring.transcript");

        OfVideo(
                DataSize largest,
                Function<byte[], ReceivedFile> inspection,
                Keeper keeper,
                PathStep.@Nullable Video before) {
            super(
                    "authoring.video",
                    largest,
                    inspection,
                    keeper,
                    before == null ? null : before.media(),
                    ".mp4",
                    ".webm");
            transcript.setHelperText(getTranslation("authoring.transcript.help"));
            transcript.setMinRows(6);
            required(List.of(transcript));
            add(transcript);
            if (before != null) {
                title.setValue(before.title());
                transcript.setValue(before.transcript());
            }
        }

        @Override
        void check() {
            super.check();
            check(transcript, PathStep.TRANSCRIPT_LENGTH, true);
        }

        @Override
        PathStep step(StepId id) {
            return new PathStep.Video(id, title.getValue(), media(), transcript.getValue());
        }
    }
}
