package fr.gisement.console.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.fleetview.CirconscriptionFigures;
import fr.gisement.fleetview.SpaceCondition;
import java.text.NumberFormat;

/** The four figures of the whole fleet. */
final class FleetFigures extends DescriptionList {

    FleetFigures(int circonscriptions, CirconscriptionFigures totals) {
        addClassName("fleet-figures");
        int closed = totals.spaces(SpaceCondition.SUSPENDED);
        int others = totals.livingSpaces() - totals.spaces(SpaceCondition.OPEN) - closed;
        figure(
                "console.overview.schools",
                number(totals.schools()),
                new Span(getTranslation("console.overview.circonscriptions", circonscriptions)));
        figure(
                "console.overview.open",
                number(totals.spaces(SpaceCondition.OPEN)),
                new Span(getTranslation("console.overview.ofSpaces", totals.livingSpaces())));
        figure(
                "console.overview.notOpen",
                number(closed + others),
                new Span(getTranslation("console.overview.notOpen.detail", closed, others)));
        figure(
                "console.overview.activated",
                getTranslation("console.overview.percent", totals.staff().percent()),
                new Anchor(
                        ConsoleAddress.SCHOOLS + "?comptes=aucun",
                        getTranslation(
                                "console.overview.activated.detail",
                                totals.staff().activated(),
                                totals.staff().people())));
    }

    private void figure(String label, String value, Component detail) {
        Div group = new Div(new Term(getTranslation(label)), new Description(value), new Description(detail));
        getElement().appendChild(group.getElement());
    }

    private String number(int value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
    }
}
