package fr.gisement.doorstep;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Icon;
import fr.gisement.school.SchoolAddress;
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
            case Doorstep.Open open -> show(open, slug);
            case Doorstep.Closed closed -> show(closed);
            case Doorstep.Unknown() -> event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", name);
    }

    private void show(Doorstep.Open open, String slug) {
        name = open.name();
        String words = open.welcome();
        var welcome =
                new Section(new H1(name), new Paragraph(words == null ? getTranslation("doorstep.welcome") : words));
        var enter = new ButtonLink(SchoolAddress.home(slug), getTranslation("doorstep.enter")).icon(Icon.DOOR);
        enter.setRouterIgnore(true); // who must sign in first is sent to the door and back by the server
        welcome.add(enter);
        welcome.addClassName("welcome");
        add(welcome);
        if (open.sites().size() > 1) {
            var sites = new UnorderedList();
            sites.addClassName("sites");
            open.sites().forEach(site -> sites.add(siteItem(site)));
            add(new H2(getTranslation("doorstep.sites")), sites);
        }
        String communes = open.sites().stream().map(Site::commune).distinct().collect(joining(", "));
        var another = new Anchor(".", getTranslation("doorstep.another"));
        another.addClassName("another");
        add(
                fact("doorstep.commune", communes),
                fact("doorstep.circonscription", open.circonscription()),
                new Paragraph(another));
    }

    private Paragraph fact(String label, String value) {
        var what = new Span(getTranslation(label));
        what.addClassName("label");
        var fact = new Paragraph(what, new Text(" " + value));
        fact.addClassName("fact");
        return fact;
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
