package fr.gisement.browser.gallery;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.components.PageHeader;

/** The gallery, a part at a time. */
@StyleSheet("assets/gallery.css")
@Route(value = "galerie/:part?", layout = GalleryLayout.class)
@AnonymousAllowed
final class GalleryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private String title = "";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String part = event.getRouteParameters().get("part").orElse("accueil");
        removeAll();
        setClassName("big", part.equals("grand"));
        switch (part) {
            case "classes" -> show("Les classes", new ClassesPart());
            case "saisie" -> show("Saisie", new FormPart());
            case "tableaux" -> show("Tableaux", new TablePart());
            case "icones" -> show("Icônes", new IconPart());
            case "grand" -> show("Bonjour !", new BigPart());
            default -> show("Composants", new OverviewPart());
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String words, Div part) {
        title = words;
        PageHeader header = new PageHeader(words);
        if (part instanceof OverviewPart overview) {
            overview.open(header);
        }
        add(header);
        part.getChildren().toList().forEach(this::add);
    }
}
