package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.components.StatusBadge;
import fr.gisement.selftraining.PathStep.Choice;
import fr.gisement.selftraining.PathStep.Quiz;
import fr.gisement.selftraining.QuizOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A question to answer, as often as one likes; it says what is right, and why. */
final class QuizForm extends Div {

    private final transient Function<Set<Integer>, Optional<QuizOutcome>> answer;
    private final transient Supplier<Set<Integer>> chosen;
    private final Div outcome = new Div();

    QuizForm(Quiz quiz, Function<Set<Integer>, Optional<QuizOutcome>> answer) {
        this.answer = answer;
        addClassName("quiz");
        List<Integer> choices =
                IntStream.range(0, quiz.choices().size()).boxed().toList();
        Component field;
        if (quiz.several()) {
            CheckboxGroup<Integer> group = new CheckboxGroup<>(quiz.title());
            group.setItems(choices);
            group.setItemLabelGenerator(it -> quiz.choices().get(it).text());
            group.setHelperText(getTranslation("authoring.quiz.several"));
            chosen = group::getValue;
            field = forgetting(group);
        } else {
            RadioButtonGroup<Integer> group = new RadioButtonGroup<>(quiz.title());
            group.setItems(choices);
            group.setItemLabelGenerator(it -> quiz.choices().get(it).text());
            chosen = () -> group.getOptionalValue().map(Set::of).orElse(Set.of());
            field = forgetting(group);
        }
        Button check = Buttons.secondary(getTranslation("authoring.quiz.check"), click -> check());
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("role", "status");
        add(field, check, outcome);
    }

    /** Another choice is another answer: what was said of the one before goes. */
    private <T extends Component & HasValue<?, ?>> Component forgetting(T group) {
        group.addValueChangeListener(changed -> outcome.removeAll());
        return group;
    }

    private void check() {
        outcome.removeAll();
        if (chosen.get().isEmpty()) {
            outcome.add(Notice.warning(getTranslation("authoring.quiz.choose")));
            return;
        }
        answer.apply(chosen.get()).ifPresent(this::show);
    }

    private void show(QuizOutcome told) {
        outcome.add(
                told.right()
                        ? Notice.success(getTranslation("authoring.quiz.right"))
                        : Notice.info(getTranslation("authoring.quiz.wrong")));
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("reasons");
        for (Choice choice : told.quiz().choices()) {
            Div line = new Div(
                    new StatusBadge(
                            choice.right() ? StatusBadge.Tone.GOOD : StatusBadge.Tone.PLAIN,
                            getTranslation(choice.right() ? "authoring.quiz.isRight" : "authoring.quiz.isWrong")),
                    new Span(choice.text()));
            line.addClassName("choice");
            ListItem item = new ListItem(line);
            if (!choice.why().isEmpty()) {
                item.add(StepView.written(choice.why()));
            }
            reasons.add(item);
        }
        outcome.add(reasons);
        if (!told.quiz().why().isEmpty()) {
            Paragraph why = StepView.written(told.quiz().why());
            why.addClassName("why");
            outcome.add(why);
        }
    }
}
