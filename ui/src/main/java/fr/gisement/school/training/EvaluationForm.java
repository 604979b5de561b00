package fr.gisement.school.training;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.Evaluation;
import fr.gisement.training.EvaluationResult;
import fr.gisement.training.TrainingSession;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Three questions after a session. */
final class EvaluationForm extends Div {

    private final RadioButtonGroup<Integer> useful = marks("mytraining.useful");
    private final RadioButtonGroup<Integer> able = marks("mytraining.able");
    private final TextArea words = new TextArea();

    EvaluationForm(TrainingSession session, SessionWords say, Consumer<Evaluation> send) {
        addClassName("evaluation-form");
        Card card =
                new Card(getTranslation("mytraining.evaluate", session.module().title()));
        add(card);
        words.setLabel(getTranslation("mytraining.words"));
        words.setMaxLength(Evaluation.WORDS_LENGTH);
        Div actions = new Div(Buttons.primary(getTranslation("mytraining.send"), click -> {
            boolean first = check(useful);
            if (check(able) && first) {
                send.accept(new Evaluation(useful.getValue(), able.getValue(), words.getValue()));
            }
        }));
        actions.addClassName("actions");
        card.add(
                new Paragraph(getTranslation("mytraining.anonymous", say.when(session), EvaluationResult.ENOUGH)),
                useful,
                able,
                words,
                actions);
    }

    private RadioButtonGroup<Integer> marks(String question) {
        RadioButtonGroup<Integer> group = new RadioButtonGroup<>(getTranslation(question));
        group.setItems(IntStream.rangeClosed(1, Evaluation.BEST).boxed().toList());
        group.setItemLabelGenerator(mark -> getTranslation("mytraining.mark." + mark));
        group.setManualValidation(true);
        group.addValueChangeListener(chosen -> group.setInvalid(false));
        return group;
    }

    private boolean check(RadioButtonGroup<Integer> group) {
        group.setInvalid(group.getValue() == null);
        group.setErrorMessage(getTranslation("mytraining.choose"));
        return !group.isInvalid();
    }
}
