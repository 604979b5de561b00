package fr.gisement.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.StepId;
import java.util.List;
import java.util.Optional;

/** A step to write, of one kind. What is missing is said at its field, and what was typed stays. */
abstract class StepForm extends Div {

    private boolean sound;

    StepForm() {
        addClassName("module-form");
    }

    /** Empty when something is missing or too long. */
    final Optional<PathStep> read(StepId id) {
        sound = true;
        check();
        return sound ? Optional.of(step(id)) : Optional.empty();
    }

    /** Marks what is wrong. */
    abstract void check();

    /** What was written; asked for when nothing is wrong. */
    abstract PathStep step(StepId id);

    final void wrong() {
        sound = false;
    }

    final void check(TextFieldBase<?, String> field, int longest, boolean required) {
        int length = field.getValue().strip().length();
        field.setErrorMessage(
                length == 0 ? getTranslation("ideas.missing") : getTranslation("ideas.tooLong", length - longest));
        field.setInvalid(length > longest || (required && length == 0));
        if (field.isInvalid()) {
            if (sound) {
                field.focus();
            }
            wrong();
        }
    }

    final TextField line(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        return field;
    }

    final TextArea words(String key) {
        TextArea field = new TextArea(getTranslation(key));
        field.setManualValidation(true);
        field.setMinRows(3);
        return field;
    }

    static void required(List<TextFieldBase<?, String>> fields) {
        fields.forEach(field -> field.setRequiredIndicatorVisible(true));
    }

    /** Something to read. */
    static final class OfText extends StepForm {

        private final TextField title = line("authoring.step.title");
        private final TextArea words = words("authoring.step.words");

        OfText() {
            required(List.of(title, words));
            words.setMinRows(6);
            add(title, words);
        }

        OfText(PathStep.Text before) {
            this();
            title.setValue(before.title());
            words.setValue(before.words());
        }

        @Override
        void check() {
            check(title, PathStep.TITLE_LENGTH, true);
            check(words, PathStep.WORDS_LENGTH, true);
        }

        @Override
        PathStep step(StepId id) {
            return new PathStep.Text(id, title.getValue(), words.getValue());
        }
    }
}
