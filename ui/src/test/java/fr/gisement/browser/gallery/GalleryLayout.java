package fr.gisement.browser.gallery;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.components.FrameLayout;
import fr.gisement.components.Icon;
import java.util.List;

/** A frame with more ways than a thumb reaches. */
@AnonymousAllowed
public final class GalleryLayout extends FrameLayout {

    @Override
    protected String place() {
        return "École élémentaire Jean Jaurès";
    }

    @Override
    protected List<Way> ways() {
        return List.of(
                new Way(Icon.HOME, "Accueil", "galerie"),
                new Way(Icon.CLASS, "Classes", "galerie/classes"),
                new Way(Icon.PEN, "Saisie", "galerie/saisie"),
                new Way(Icon.TABLE, "Tableaux", "galerie/tableaux"),
                new Way(Icon.EYE, "Icônes", "galerie/icones"),
                new Way(Icon.PERSON, "Grand", "galerie/grand"));
    }
}
