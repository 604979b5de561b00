package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Card;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.selftraining.PathReader;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.QuizOutcome;
import fr.gisement.selftraining.TrainingPath;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A path with its steps as teachers see them, to be read; a question may be tried, and nobody is noted for it. */
public final class PathPage extends Div {

    private final transient PathReader reader;
    private final transient TrainingPath path;
    private final transient Doorway door;

    public PathPage(PathReader reader, TrainingPath path, Doorway door) {
        this(reader, path, door, List.of(), step -> List.of());
    }

    /**
     * @param actions what can be done with the path
     * @param ofStep what can be done with each step
     */
    PathPage(
            PathReader reader,
            TrainingPath path,
            Doorway door,
            List<Component> actions,
            Function<PathStep, List<Component>> ofStep) {
        this.reader = reader;
        this.path = path;
        this.door = door;
        addClassName("path-page");
        add(head(actions));
        if (path.steps().isEmpty()) {
            add(new Paragraph(getTranslation("authoring.path.empty")));
        } else {
            OrderedList steps = new OrderedList();
            steps.addClassName("path-steps");
            path.steps().forEach(step -> steps.add(new ListItem(card(step, ofStep.apply(step)))));
            add(steps);
        }
    }

    private Card head(List<Component> actions) {
        Span facts = new Span(getTranslation(
                "authoring.path.facts",
                ModuleWords.length(path.sheet().minutes()),
                path.steps().size()));
        facts.addClassName("detail");
        Card head = new Card(new Div(PathWords.badge(path.state()), facts));
        head.addClassName("path-head");
        if (!path.sheet().summary().isEmpty()) {
            head.add(StepView.written(path.sheet().summary()));
        }
        act(head, actions);
        return head;
    }

    private Card card(PathStep step, List<Component> actions) {
        Card card = new Card(new StepView(
                step,
                this::media,
                chosen -> step instanceof PathStep.Quiz quiz
                        ? Optional.of(new QuizOutcome(quiz, chosen))
                        : Optional.empty()));
        act(card, actions);
        return card;
    }

    private static void act(Card card, List<Component> actions) {
        if (!actions.isEmpty()) {
            Div row = new Div();
            row.add(actions);
            row.addClassName("actions");
            card.add(row);
        }
    }

    private Optional<FilePart> media(FileId media, long from, int most) {
        AtomicReference<@Nullable FilePart> part = new AtomicReference<>();
        door.inside(() -> part.set(reader.media(path.id(), media, from, most).orElse(null)));
        return Optional.ofNullable(part.get());
    }
}
