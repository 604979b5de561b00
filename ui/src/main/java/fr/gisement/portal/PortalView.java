package fr.gisement.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.shell.PublicLayout;

/** The public page. The search stands in the address ({@code ?q=}), so that it survives a reload and can be shared. */
@Route(value = "", layout = PublicLayout.class)
@AnonymousAllowed
final class PortalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PublicDirectories directories;
    private final FiguresBar figures = new FiguresBar();
    private final SchoolSearch search;
    private final CirconscriptionList circonscriptions = new CirconscriptionList();
    private final Section empty = new Section();
    private PublicDirectory shown;

    PortalView(PublicDirectories directories) {
        this.directories = directories;
        this.search = new SchoolSearch(directories);
        this.shown = directories.current();
        addClassName("portal");

        var welcome = new Section(
                new H1(getTranslation("portal.title")),
                new Paragraph(getTranslation("portal.what")),
                new Paragraph(getTranslation("portal.promise")));
        welcome.addClassName("welcome");
        empty.add(new Paragraph(getTranslation("portal.empty")), new Paragraph(getTranslation("portal.empty.todo")));
        empty.addClassName("empty");
        add(welcome, empty, search, figures, circonscriptions);
        show();
        addAttachListener(attached -> Watch.whilePreparing(attached.getUI(), this, this::refresh));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.enter(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SchoolSearch.PARAMETER)
                .orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portal.page");
    }

    /** Shows the registry of now, and tells whether it changed since it was last shown. */
    private Watch.Seen refresh() {
        PublicDirectory now = directories.current();
        boolean changed = now != shown;
        if (changed) {
            shown = now;
            show();
        }
        return new Watch.Seen(changed, now.figures().isEmpty() || now.figures().inPreparation() > 0);
    }

    private void show() {
        boolean nobody = shown.figures().isEmpty();
        empty.setVisible(nobody);
        figures.setVisible(!nobody);
        search.setVisible(!nobody);
        circonscriptions.setVisible(!nobody);
        figures.show(shown.figures());
        circonscriptions.show(shown.circonscriptions());
    }
}
