package fr.gisement.console.space;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import fr.gisement.components.Card;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.Moments;
import fr.gisement.fleetview.JournalLine;
import java.util.List;

/** What administrators lately did about a tenant. */
final class JournalCard extends Div {

    /** @param name of the tenant, to find all of the journal about it */
    JournalCard(String name, List<JournalLine> lines) {
        Card card = new Card(getTranslation("console.space.journal"));
        if (lines.isEmpty()) {
            card.add(new Paragraph(getTranslation("console.space.journal.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("journal-lines");
            lines.forEach(line -> list.add(item(line)));
            card.add(list, new Anchor(href(name), getTranslation("console.space.journal.all")));
        }
        add(card);
    }

    private static String href(String name) {
        return ConsoleAddress.JOURNAL + "?" + QueryParameters.of("sur", name).getQueryString();
    }

    private ListItem item(JournalLine line) {
        Span when = new Span(
                getTranslation("console.space.journal.when", Moments.minute(line.at(), getLocale()), line.actor()));
        when.addClassName("detail");
        String action = getTranslation("journal.actionName." + line.action());
        return new ListItem(new Span(line.person().isEmpty() ? action : action + " · " + line.person()), when);
    }
}
