package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.selftraining.PathChangedException;
import fr.gisement.selftraining.PathKeeper;
import fr.gisement.selftraining.PathState;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.QuizOutcome;
import fr.gisement.selftraining.StepId;
import fr.gisement.selftraining.TrainingPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A path with its steps as teachers see them; for who writes it, a way to write, move, take out and publish. */
public final class PathDesk extends Div {

    private final transient PathKeeper keeper;
    private final transient StepForms forms;
    private final transient Doorway door;
    private final boolean mayWrite;
    private final Div told = new Div();
    private final Div page = new Div();
    private transient TrainingPath path;

    /** @param mayWrite whether the path is the person's to write; otherwise it is shown */
    public PathDesk(PathKeeper keeper, TrainingPath path, StepForms forms, Doorway door, boolean mayWrite) {
        this.keeper = keeper;
        this.path = path;
        this.forms = forms;
        this.door = door;
        this.mayWrite = mayWrite;
        addClassName("path-desk");
        told.addClassName("path-told");
        told.getElement().setAttribute("role", "status");
        page.addClassName("path-page");
        add(told, page);
        draw();
    }

    private void draw() {
        page.removeAll();
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
        page.add(head);
        if (mayWrite) {
            head.add(actions());
        }
        if (path.steps().isEmpty()) {
            page.add(new Paragraph(getTranslation("authoring.path.empty")));
        } else {
            OrderedList steps = new OrderedList();
            steps.addClassName("path-steps");
            path.steps().forEach(step -> steps.add(new ListItem(card(step))));
            page.add(steps);
        }
        if (mayWrite) {
            page.add(adding());
        }
    }

    private Component actions() {
        boolean published = path.state() == PathState.PUBLISHED;
        Div actions = new Div();
        actions.addClassName("actions");
        if (published) {
            actions.add(Buttons.secondary(getTranslation("authoring.path.withdraw"), click -> publish(false)));
        } else if (!path.steps().isEmpty()) {
            actions.add(Buttons.primary(getTranslation("authoring.path.publish"), click -> publish(true)));
        }
        actions.add(Buttons.quiet(getTranslation("authoring.path.change"), click -> {
            AskDialog asking = new AskDialog(getTranslation("authoring.path.change"));
            new PathSheetForm(path.sheet())
                    .open(
                            asking,
                            sheet -> act(
                                    asking,
                                    () -> keeper.change(path.id(), path.version(), sheet),
                                    "authoring.path.saved",
                                    "authoring.path.changed.over"));
        }));
        return actions;
    }

    private void publish(boolean published) {
        act(
                () -> keeper.publish(path.id(), path.version(), published),
                published ? "authoring.path.published" : "authoring.path.withdrawn");
    }

    private Component card(PathStep step) {
        int at = path.steps().indexOf(step);
        Card card = new Card(new StepView(
                step,
                this::media,
                chosen -> step instanceof PathStep.Quiz quiz
                        ? Optional.of(new QuizOutcome(quiz, chosen))
                        : Optional.empty()));
        if (mayWrite) {
            Div actions = new Div(button("change", step, () -> edit(step)));
            if (at > 0) {
                actions.add(button("up", step, () -> move(at, at - 1)));
            }
            if (at < path.steps().size() - 1) {
                actions.add(button("down", step, () -> move(at, at + 1)));
            }
            actions.add(button("remove", step, () -> askRemove(step)));
            actions.addClassName("actions");
            card.add(actions);
        }
        return card;
    }

    private Button button(String what, PathStep step, Runnable action) {
        Button button = Buttons.quiet(getTranslation("authoring.step." + what), click -> action.run());
        button.setAriaLabel(getTranslation("authoring.step." + what + ".of", step.title()));
        return button;
    }

    private Component adding() {
        Card card = new Card(getTranslation("authoring.step.add"));
        if (path.steps().size() >= TrainingPath.MOST_STEPS) {
            card.add(new Paragraph(getTranslation("authoring.path.long", TrainingPath.MOST_STEPS)));
            return card;
        }
        Div kinds = new Div();
        kinds.addClassName("actions");
        for (StepForms.Kind kind : StepForms.Kind.values()) {
            Button add = Buttons.secondary(
                    getTranslation("authoring.step.add." + kind), click -> open(kind, null, StepId.fresh()));
            add.setIcon(Icon.PLUS.create());
            kinds.add(add);
        }
        card.add(kinds);
        return card;
    }

    private void edit(PathStep step) {
        open(StepForms.Kind.of(step), step, step.id());
    }

    private void open(StepForms.Kind kind, @Nullable PathStep before, StepId id) {
        StepForm form = forms.form(kind, before, file -> {
            AtomicReference<@Nullable FileId> kept = new AtomicReference<>();
            door.here(() -> kept.set(keeper.addMedia(path.id(), file)));
            return kept.get();
        });
        AskDialog asking =
                new AskDialog(getTranslation(before == null ? "authoring.step.add." + kind : "authoring.step.change"));
        asking.fields(form)
                .confirm(
                        getTranslation("authoring.save"),
                        false,
                        () -> form.read(id).filter(step -> save(asking, step)).isPresent())
                .open();
    }

    /** What was written goes into the path as it was read last; the dialog keeps it until it is there. */
    private boolean save(AskDialog asking, PathStep step) {
        List<PathStep> steps = new ArrayList<>(path.steps());
        int at = steps.stream().map(PathStep::id).toList().indexOf(step.id());
        if (at < 0) {
            steps.add(step);
        } else {
            steps.set(at, step);
        }
        if (steps.size() > TrainingPath.MOST_STEPS) {
            asking.refuse(getTranslation("authoring.path.long", TrainingPath.MOST_STEPS));
            return false;
        }
        return act(
                asking,
                () -> keeper.write(path.id(), path.version(), steps),
                "authoring.step.saved",
                at < 0 ? "authoring.path.changed.add" : "authoring.path.changed.over");
    }

    private void move(int from, int to) {
        List<PathStep> steps = new ArrayList<>(path.steps());
        Collections.swap(steps, from, to);
        write(steps, "authoring.step.moved");
    }

    private void askRemove(PathStep step) {
        if (path.steps().size() == 1 && path.state() == PathState.PUBLISHED) {
            tell(Notice.error(getTranslation("authoring.step.last")));
            return;
        }
        new AskDialog(
                        getTranslation("authoring.step.remove.of", step.title()),
                        getTranslation("authoring.step.remove.what"))
                .confirm(getTranslation("authoring.step.remove"), true, () -> {
                    List<PathStep> steps = new ArrayList<>(path.steps());
                    steps.remove(step);
                    return write(steps, "authoring.step.removed");
                })
                .open();
    }

    private boolean write(List<PathStep> steps, String done) {
        return act(() -> keeper.write(path.id(), path.version(), steps), done);
    }

    /** Does it, and shows the path as it is then; somebody else may have written it meanwhile. */
    private boolean act(Runnable action, String done) {
        return act(action, done, () -> tell(Notice.error(getTranslation("authoring.path.changed"))));
    }

    /** The same for a dialog: what was typed stays in it, and its next try is for the path as it is then. */
    private boolean act(AskDialog asking, Runnable action, String done, String changed) {
        return act(action, done, () -> {
            told.removeAll();
            asking.refuse(getTranslation(changed));
        });
    }

    private boolean act(Runnable action, String done, Runnable changed) {
        return door.here(() -> {
            try {
                action.run();
                tell(Notice.success(getTranslation(done)));
            } catch (PathChangedException meanwhile) {
                changed.run();
            }
            keeper.find(path.id()).ifPresent(now -> path = now);
            draw();
        });
    }

    private void tell(Notice notice) {
        told.removeAll();
        told.add(notice);
    }

    private Optional<FilePart> media(FileId media, long from, int most) {
        AtomicReference<@Nullable FilePart> part = new AtomicReference<>();
        door.inside(() -> part.set(keeper.media(path.id(), media, from, most).orElse(null)));
        return Optional.ofNullable(part.get());
    }
}
