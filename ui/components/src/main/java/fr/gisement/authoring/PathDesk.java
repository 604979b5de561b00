package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.files.FileId;
import fr.gisement.selftraining.PathChangedException;
import fr.gisement.selftraining.PathKeeper;
import fr.gisement.selftraining.PathState;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.StepId;
import fr.gisement.selftraining.TrainingPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A path with its steps as teachers see them, and a way to write, move, take out, publish and delete. */
public final class PathDesk extends Div {

    private final transient PathKeeper keeper;
    private final transient StepForms forms;
    private final transient Doorway door;
    private final String catalogue;
    private final Div told = new Div();
    private transient TrainingPath path;

    /**
     * @param path one that is the person's to write
     * @param catalogue where to go once it is deleted
     */
    public PathDesk(PathKeeper keeper, TrainingPath path, StepForms forms, Doorway door, String catalogue) {
        this.keeper = keeper;
        this.path = path;
        this.forms = forms;
        this.door = door;
        this.catalogue = catalogue;
        addClassName("path-desk");
        told.addClassName("path-told");
        told.getElement().setAttribute("role", "status");
        add(told);
        draw();
    }

    private void draw() {
        clear();
        PathPage page = new PathPage(keeper, path, door, actions(), this::actions);
        page.add(adding());
        add(page);
    }

    /** Leaves what was told, which would not be read out if it came anew. */
    private void clear() {
        getChildren().filter(PathPage.class::isInstance).toList().forEach(this::remove);
    }

    private List<Component> actions() {
        List<Component> actions = new ArrayList<>();
        if (path.state() == PathState.PUBLISHED) {
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
        if (path.neverPublished()) {
            actions.add(Buttons.quiet(getTranslation("authoring.path.delete"), click -> askDelete()));
        }
        return actions;
    }

    private void askDelete() {
        new AskDialog(
                        getTranslation("authoring.path.delete"),
                        getTranslation("authoring.path.delete.what", path.title()))
                .confirm(getTranslation("authoring.path.delete.yes"), true, this::delete)
                .open();
    }

    private boolean delete() {
        return door.here(() -> {
            try {
                keeper.delete(path.id(), path.version());
                UI.getCurrent().navigate(catalogue);
            } catch (PathChangedException changed) {
                show(Notice.error(getTranslation("authoring.path.changed")));
            }
        });
    }

    private void publish(boolean published) {
        act(
                () -> keeper.publish(path.id(), path.version(), published),
                published ? "authoring.path.published" : "authoring.path.withdrawn");
    }

    private List<Component> actions(PathStep step) {
        int at = path.steps().indexOf(step);
        List<Component> actions = new ArrayList<>();
        actions.add(button("change", step, () -> edit(step)));
        if (at > 0) {
            actions.add(button("up", step, () -> move(at, at - 1)));
        }
        if (at < path.steps().size() - 1) {
            actions.add(button("down", step, () -> move(at, at + 1)));
        }
        actions.add(button("remove", step, () -> askRemove(step)));
        return actions;
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
        return act(action, done, "authoring.path.changed", why -> tell(Notice.error(why)));
    }

    /** The same for a dialog: what was typed stays in it, and its next try is for the path as it is then. */
    private boolean act(AskDialog asking, Runnable action, String done, String changed) {
        return act(action, done, changed, why -> {
            told.removeAll();
            asking.refuse(why);
        });
    }

    private boolean act(Runnable action, String done, String changed, Consumer<String> refuse) {
        return door.here(() -> {
            try {
                action.run();
                show(Notice.success(getTranslation(done)));
            } catch (PathChangedException meanwhile) {
                refuse.accept(getTranslation(read() ? changed : "authoring.path.gone"));
            }
        });
    }

    private void show(Notice notice) {
        tell(read() ? notice : Notice.error(getTranslation("authoring.path.gone")));
    }

    /** Shows the path as it is by now; a draft may be gone. */
    private boolean read() {
        Optional<TrainingPath> now = keeper.find(path.id());
        now.ifPresentOrElse(
                found -> {
                    path = found;
                    draw();
                },
                this::clear);
        return now.isPresent();
    }

    private void tell(Notice notice) {
        told.removeAll();
        told.add(notice);
    }
}
