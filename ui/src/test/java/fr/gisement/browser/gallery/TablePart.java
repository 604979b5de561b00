package fr.gisement.browser.gallery;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import fr.gisement.browser.gallery.Samples.School;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.DataTable;
import fr.gisement.components.Pager;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.components.TableFold;
import java.util.Locale;

/** A table, the ways to its other pages, and tables that are folded away. */
final class TablePart extends Div {

    TablePart() {
        add(
                table("Écoles"),
                new Pager(2, 36, page -> "galerie/tableaux?page=" + page),
                new TableFold("Voir le tableau", "replié d’abord", table("Repli")),
                new TableFold("Voir le tableau", "ouvert s’il a la place", table("Place")).openWithRoom());
    }

    private static DataTable<School> table(String caption) {
        return new DataTable<School>(caption)
                .name("École", school -> new Anchor("galerie/tableaux", school.name()))
                .text("Commune", School::commune)
                .text("UAI", School::uai)
                .number("Équipe", school -> String.format(Locale.FRENCH, "%,d", school.staff()))
                .component("État", TablePart::state)
                .actions("Actions", school -> new ButtonLink("galerie/tableaux", "Ouvrir").quiet())
                .rows(Samples.SCHOOLS);
    }

    private static StatusBadge state(School school) {
        return school.open() ? new StatusBadge(Tone.GOOD, "Ouvert") : new StatusBadge(Tone.BAD, "Suspendu");
    }
}
