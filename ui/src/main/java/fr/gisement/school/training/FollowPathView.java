package fr.gisement.school.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.gisement.authoring.StepView;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.components.Progress;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolPaths;
import fr.gisement.school.SchoolView;
import fr.gisement.selftraining.MyPath;
import fr.gisement.selftraining.PathChangedException;
import fr.gisement.selftraining.PathId;
import fr.gisement.selftraining.PathStep;
import fr.gisement.selftraining.QuizOutcome;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A path that a teacher follows alone, a step at a time. The address says which; without, it goes on where one stopped. */
@Route(value = "e/:slug/formations/parcours/:path", layout = SchoolLayout.class)
@StyleSheet("assets/authoring.css")
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class FollowPathView extends SchoolView {

    /** The query's parameter that names a step, from 1. */
    private static final String STEP = "etape";

    private final SchoolPaths paths;
    private final Div page = new Div();
    private final Div hint = new Div();
    private boolean passable;

    FollowPathView(Entrance entrance, SchoolPaths paths) {
        super(entrance);
        this.paths = paths;
        addClassNames("my-training", "follow-path");
        page.addClassName("path-page");
        hint.addClassName("path-hint");
        hint.getElement().setAttribute("role", "status");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        MyPath mine = paths.named(event.getRouteParameters());
        int asked = event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(STEP)
                        .map(FollowPathView::number)
                        .orElse(0)
                - 1;
        title(mine.path().title());
        PageHeader header = new PageHeader(mine.path().title())
                .back(SchoolAddress.library(slug()), getTranslation("mytraining.library"));
        if (!mine.path().sheet().summary().isEmpty()) {
            header.subtitle(mine.path().sheet().summary());
        }
        add(header, page);
        draw(mine, mine.reaches(asked) ? asked : mine.at());
    }

    private void draw(MyPath mine, int at) {
        page.removeAll();
        int all = mine.path().steps().size();
        PathStep step = mine.path().steps().get(at);
        Progress progress = new Progress(getTranslation("mytraining.path.progress"));
        progress.update(at, all, getTranslation("mytraining.path.step", at + 1, all));
        Button on = Buttons.primary(
                getTranslation(at + 1 < all ? "mytraining.path.next" : "mytraining.path.finish"),
                click -> pass(mine.path().id(), step, at));
        passable = mine.mayPass(step);
        hint.removeAll();
        Div ways = new Div();
        ways.addClassName("actions");
        if (at > 0) {
            ways.add(new ButtonLink(address(mine.path().id(), at - 1), getTranslation("mytraining.path.previous"))
                    .secondary());
        }
        ways.add(on);
        page.add(
                progress,
                new StepView(
                        step,
                        (media, from, most) -> content(mine.path().id(), media, from, most),
                        chosen -> answer(mine.path().id(), step, chosen)),
                hint,
                ways);
    }

    private Optional<QuizOutcome> answer(PathId id, PathStep step, Set<Integer> chosen) {
        AtomicReference<@Nullable QuizOutcome> outcome = new AtomicReference<>();
        here(() -> {
            try {
                outcome.set(paths.answer(id, step.id(), chosen));
                passable = true;
                hint.removeAll();
            } catch (PathChangedException changed) {
                gone();
            }
        });
        return Optional.ofNullable(outcome.get());
    }

    private void pass(PathId id, PathStep step, int at) {
        if (!passable) {
            hint.removeAll();
            hint.add(Notice.warning(getTranslation("mytraining.path.answerFirst")));
            return;
        }
        here(() -> {
            try {
                MyPath mine = paths.pass(id, step.id());
                if (at + 1 < mine.path().steps().size()) {
                    UI.getCurrent()
                            .navigate(
                                    SchoolAddress.path(slug(), id),
                                    QueryParameters.simple(Map.of(STEP, String.valueOf(at + 2))));
                } else if (mine.finished()) {
                    finish(mine);
                } else {
                    draw(mine, mine.at());
                }
            } catch (PathChangedException changed) {
                gone();
            }
        });
    }

    private void finish(MyPath mine) {
        int all = mine.path().steps().size();
        Progress progress = new Progress(getTranslation("mytraining.path.progress"));
        progress.update(all, all, getTranslation("mytraining.path.finished"));
        page.removeAll();
        page.add(progress, Notice.success(getTranslation("mytraining.path.done")), ends());
    }

    private Component ends() {
        Div ways = new Div(
                new ButtonLink(SchoolAddress.training(slug()), getTranslation("mytraining.path.seeProgress")),
                new ButtonLink(SchoolAddress.library(slug()), getTranslation("mytraining.path.others")).secondary());
        ways.addClassName("actions");
        return ways;
    }

    /** It was changed or withdrawn while it was read. */
    private void gone() {
        page.removeAll();
        page.add(Notice.error(getTranslation("mytraining.path.gone")), ends());
    }

    private Optional<FilePart> content(PathId id, FileId media, long from, int most) {
        AtomicReference<@Nullable FilePart> part = new AtomicReference<>();
        inside(() -> part.set(paths.media(id, media, from, most).orElse(null)));
        return Optional.ofNullable(part.get());
    }

    private String address(PathId id, int step) {
        return SchoolAddress.path(slug(), id) + "?" + STEP + "=" + (step + 1);
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}
