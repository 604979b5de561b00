package fr.gisement.console.space;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.DataTable;
import fr.gisement.console.ConditionBadge;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.fleetview.SpaceSheet.SpaceLine;
import java.util.List;

/** The spaces of a circonscription. */
final class SpacesCard extends Div {

    SpacesCard(List<SpaceLine> spaces) {
        addClassName("spaces-card");
        Div head = new Div(
                new H2(getTranslation("console.space.spaces")),
                new Paragraph(getTranslation("console.space.spaces.count", spaces.size())));
        head.addClassName("head");
        add(head);
        if (!spaces.isEmpty()) {
            add(new DataTable<SpaceLine>(getTranslation("console.space.spaces"))
                    .name(
                            getTranslation("console.space.name"),
                            it -> new Anchor(ConsoleAddress.space(it.slug()), it.name()))
                    .component(getTranslation("console.space.condition"), it -> ConditionBadge.of(it.condition()))
                    .number(
                            getTranslation("console.space.accounts"),
                            it -> getTranslation(
                                    "console.activated",
                                    it.staff().activated(),
                                    it.staff().people()))
                    .rows(spaces));
        }
    }
}
