package fr.gisement.school.blog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.blog.ArticlePublishing;
import fr.gisement.blog.ArticleState;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Draft;
import fr.gisement.classes.SchoolClass;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.school.Moments;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolPages;
import fr.gisement.school.SchoolView;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Where an article is written. It saves itself; publishing is another matter. */
@Route(value = "e/:slug/classes/:class/articles/:article/ecrire", layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class WriteView extends SchoolView {

    private final SchoolPages pages;
    private final ClassDrafts drafts;
    private final ArticlePublishing publishing;
    private final Moments moments;
    private final Div state = new Div();
    private final Div actions = new Div();
    private @Nullable WritingDesk desk;

    WriteView(Entrance entrance, SchoolPages pages, ClassDrafts drafts, ArticlePublishing publishing, Moments moments) {
        super(entrance);
        this.pages = pages;
        this.drafts = drafts;
        this.publishing = publishing;
        this.moments = moments;
        addClassName("school-writing");
        state.addClassName("state");
        actions.addClassNames("actions", "writing-actions");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        SchoolClass schoolClass = pages.schoolClass(event.getRouteParameters());
        Draft draft = pages.draft(event.getRouteParameters());
        String title = getTranslation(draft.state() == ArticleState.DRAFT ? "blog.writing.new" : "blog.writing.again");
        title(title);
        WritingDesk written = new WritingDesk(
                CurrentPerson.required().person().id(), slug(), draft, drafts, moments, this::here, this::actions);
        desk = written;
        add(
                new PageHeader(title)
                        .back(SchoolAddress.schoolClass(slug(), schoolClass.id()), schoolClass.name())
                        .note(state),
                written,
                actions);
        actions();
        if (draft.words().title().isEmpty()) {
            written.focus();
        }
    }

    @Override
    protected void refused(RuntimeException why) {
        if (desk != null) {
            desk.hold();
        }
    }

    /** What can be done depends on where the article stands. */
    private void actions() {
        WritingDesk written = desk;
        if (written == null) {
            return;
        }
        ArticleState now = written.draft().state();
        state.removeAll();
        state.add(StateBadge.of(now));
        actions.removeAll();
        switch (now) {
            case DRAFT -> actions.add(publish(written, "blog.publish"), delete(written));
            case WITHDRAWN -> actions.add(publish(written, "blog.publishAgain"));
            case CHANGED ->
                actions.add(publish(written, "blog.publishChanges"), read(written), revert(written), withdraw(written));
            case PUBLISHED -> actions.add(read(written), withdraw(written));
        }
    }

    private Component publish(WritingDesk written, String text) {
        return Buttons.primary(getTranslation(text), click -> {
            if (written.complete()
                    && written.onSaved(
                            draft -> publishing.publish(draft.schoolClass(), draft.id(), draft.revision()))) {
                UI.getCurrent().navigate(article(written.draft()));
            }
        });
    }

    private Component read(WritingDesk written) {
        return new ButtonLink(article(written.draft()), getTranslation("blog.read")).quiet();
    }

    private Component revert(WritingDesk written) {
        return new AskFirst("blog.revert", () -> {
            if (written.onSaved(draft -> publishing.revert(draft.schoolClass(), draft.id(), draft.revision()))) {
                written.showAgain();
            }
        });
    }

    private Component withdraw(WritingDesk written) {
        return new AskFirst(
                "blog.withdraw", () -> written.onSaved(draft -> publishing.withdraw(draft.schoolClass(), draft.id())));
    }

    private Component delete(WritingDesk written) {
        return new AskFirst(
                "blog.delete",
                () -> here(() -> {
                    Draft draft = written.draft();
                    if (drafts.delete(draft.schoolClass(), draft.id())) {
                        UI.getCurrent().navigate(SchoolAddress.schoolClass(slug(), draft.schoolClass()));
                    }
                }));
    }

    private String article(Draft draft) {
        return SchoolAddress.article(slug(), draft.schoolClass(), draft.id());
    }
}
