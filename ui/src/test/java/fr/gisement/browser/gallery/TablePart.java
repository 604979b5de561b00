package fr.gisement.browser.gallery;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import fr.gisement.browser.gallery.Samples.School;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.DataTable;
import fr.gisement.components.Pager;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import java.util.Locale;

/** A table, and the ways to its other pages. */
final class TablePart extends Div {

    TablePart() {
        DataTable<School> table = new DataTable<School>("Écoles")
                .name("École", school -> new Anchor("galerie/tableaux", school.name()))
                .text("Commune", School::commune)
                .text("UAI", School::uai)
                .number("Équipe", school -> String.format(Locale.FRENCH, "%,d", school.staff()))
                .component("État", TablePart::state)
                .actions("Actions", school -> new ButtonLink("galerie/tableaux", "Ouvrir").quiet())
                .rows(Samples.SCHOOLS);
        add(table, new Pager(2, 36, page -> "galerie/tableaux?page=" + page));
    }

    private static StatusBadge state(School school) {
        return school.open() ? new StatusBadge(Tone.GOOD, "Ouvert") : new StatusBadge(Tone.BAD, "Suspendu");
    }
}
