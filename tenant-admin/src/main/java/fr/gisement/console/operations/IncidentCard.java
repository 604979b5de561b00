package fr.gisement.console.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Card;
import fr.gisement.components.DataTable;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.console.Moments;
import fr.gisement.operations.FleetState.Incident;
import java.util.List;

/** The access rights in the database that were found altered. */
final class IncidentCard extends Div {

    IncidentCard(List<Incident> incidents) {
        addClassName("incidents");
        Card card = new Card(
                getTranslation("console.operations.incidents"),
                new Paragraph(
                        incidents.isEmpty()
                                ? getTranslation("console.operations.incidents.none")
                                : getTranslation("console.operations.incidents.text")));
        if (!incidents.isEmpty()) {
            card.add(new DataTable<Incident>(getTranslation("console.operations.incidents"))
                    .name(
                            getTranslation("console.operations.incident.role"),
                            it -> new Span(it.name().isEmpty() ? it.role() : it.name() + " (" + it.role() + ")"))
                    .text(getTranslation("console.operations.incident.what"), Incident::what)
                    .text(getTranslation("console.operations.when"), it -> Moments.minute(it.at(), getLocale()))
                    .component(getTranslation("console.operations.incident.healed"), this::healed)
                    .rows(incidents));
        }
        add(card);
    }

    private StatusBadge healed(Incident incident) {
        return incident.healed()
                ? new StatusBadge(Tone.GOOD, getTranslation("console.operations.incident.yes"))
                : new StatusBadge(Tone.BAD, getTranslation("console.operations.incident.no"));
    }
}
