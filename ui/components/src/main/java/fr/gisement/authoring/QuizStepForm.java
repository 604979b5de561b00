package fr.gisement.authoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.PathStep.Choice;
import fr.gisement.selftraining.StepId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question to write, with its choices, which of them are right, and why. */
final class QuizStepForm extends StepForm {

    private static final int USUAL_CHOICES = 3;

    private final TextArea question = words("authoring.quiz.question");
    private final Div rows = new Div();
    private final List<Row> choices = new ArrayList<>();
    private final TextArea why = words("authoring.quiz.why");
    private final Div problem = new Div();
    private final Button more = Buttons.quiet(getTranslation("authoring.quiz.more"), click -> row(true));

    QuizStepForm(PathStep.@Nullable Quiz before) {
        question.setMinRows(2);
        required(List.of(question));
        why.setHelperText(getTranslation("authoring.quiz.why.help"));
        rows.addClassName("quiz-rows");
        add(question, rows, more, why, problem);
        int count = before == null ? USUAL_CHOICES : before.choices().size();
        for (int i = 0; i < count; i++) {
            row(false);
        }
        if (before != null) {
            question.setValue(before.title());
            why.setValue(before.why());
            for (int i = 0; i < count; i++) {
                choices.get(i).show(before.choices().get(i));
            }
        }
    }

    private void row(boolean focus) {
        Row row = new Row(choices.size() + 1);
        choices.add(row);
        rows.add(row);
        more.setVisible(choices.size() < PathStep.MOST_CHOICES);
        if (focus) {
            row.text.focus();
        }
    }

    @Override
    void check() {
        problem.removeAll();
        check(question, PathStep.LINE_LENGTH, true);
        List<Row> written = written();
        written.forEach(row -> {
            check(row.text, PathStep.LINE_LENGTH, true);
            check(row.why, PathStep.LINE_LENGTH, false);
        });
        check(why, PathStep.WORDS_LENGTH, false);
        long right = written.stream().filter(row -> row.right.getValue()).count();
        if (written.size() < 2) {
            fault("authoring.quiz.few");
        } else if (right == 0 || right == written.size()) {
            fault("authoring.quiz.which");
        } else if (why.getValue().isBlank()
                && written.stream().anyMatch(row -> row.why.getValue().isBlank())) {
            fault("authoring.quiz.unexplained");
        }
    }

    private void fault(String key) {
        problem.removeAll();
        problem.add(Notice.error(getTranslation(key)));
        wrong();
    }

    /** Rows that were left empty are none. */
    private List<Row> written() {
        return choices.stream()
                .filter(row -> !row.text.getValue().isBlank()
                        || row.right.getValue()
                        || !row.why.getValue().isBlank())
                .toList();
    }

    @Override
    PathStep step(StepId id) {
        return new PathStep.Quiz(
                id,
                question.getValue(),
                written().stream()
                        .map(row -> new Choice(row.text.getValue(), row.right.getValue(), row.why.getValue()))
                        .toList(),
                why.getValue());
    }

    /** A choice: its words, whether it is right, and why. */
    private static final class Row extends Div {

        private final TextField text;
        private final Checkbox right;
        private final TextField why;

        Row(int number) {
            addClassName("quiz-row");
            text = new TextField(getTranslation("authoring.quiz.choice", number));
            text.setManualValidation(true);
            right = new Checkbox(getTranslation("authoring.quiz.choice.right", number));
            why = new TextField(getTranslation("authoring.quiz.choice.why", number));
            why.setManualValidation(true);
            add(text, right, why);
        }

        void show(Choice choice) {
            text.setValue(choice.text());
            right.setValue(choice.right());
            why.setValue(choice.why());
        }
    }
}
