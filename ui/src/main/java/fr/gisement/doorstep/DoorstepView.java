package fr.gisement.doorstep;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.shell.NoticePage;
import fr.gisement.shell.PublicLayout;
import fr.gisement.tenancy.Site;

/** A school's public page; when its space cannot be entered, what that means and what to do. */
@Route(value = "e/:slug", layout = PublicLayout.class)
@AnonymousAllowed
final class DoorstepView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Doorsteps doorsteps;
    private String name = "";

    DoorstepView(Doorsteps doorsteps) {
        this.doorsteps = doorsteps;
        addClassName("doorstep");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String slug = event.getRouteParameters().get("slug").orElse("");
        switch (doorsteps.at(slug)) {
            case Doorstep.Open open -> show(open);
            case Doorstep.Closed closed -> show(closed);
            case Doorstep.Unknown() -> event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", name);
    }

    private void show(Doorstep.Open open) {
        name = open.name();
        var kicker = new Paragraph(getTranslation("doorstep.circonscription", open.circonscription()));
        kicker.addClassName("kicker");
        var welcome = new Paragraph(open.welcome() == null ? getTranslation("doorstep.welcome") : open.welcome());
        welcome.addClassName("welcome-words");
        add(kicker, new H1(open.name()), welcome);

        var sites = new UnorderedList();
        sites.addClassName("sites");
        open.sites().forEach(site -> sites.add(siteItem(site)));
        add(new H2(getTranslation("doorstep.sites", open.sites().size())), sites);
    }

    private void show(Doorstep.Closed closed) {
        name = closed.name();
        String text = "doorstep." + closed.reason();
        add(new NoticePage(closed.name(), getTranslation(text + ".what"), getTranslation(text + ".todo")));
    }

    private static ListItem siteItem(Site site) {
        var schoolName = new Span(site.name());
        schoolName.addClassName("name");
        var commune = new Span(site.commune());
        commune.addClassName("commune");
        return new ListItem(schoolName, commune);
    }
}
