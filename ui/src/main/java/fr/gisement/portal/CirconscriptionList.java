package fr.gisement.portal;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The circonscriptions, closed; one sends its schools to the browser when it is opened. */
final class CirconscriptionList extends Section {

    private final Div list = new Div();
    private final Set<String> opened = new HashSet<>();

    CirconscriptionList() {
        addClassName("circonscriptions");
        list.addClassName("circonscription-list");
        add(
                new H2(getTranslation("portal.circonscriptions")),
                new Paragraph(getTranslation("portal.circonscriptions.help")),
                list);
    }

    /** Shows these; what the visitor had opened stays open. */
    void show(List<CirconscriptionEntry> circonscriptions) {
        list.removeAll();
        circonscriptions.forEach(circonscription -> list.add(details(circonscription)));
    }

    private Details details(CirconscriptionEntry circonscription) {
        var name = new Span(circonscription.name());
        name.addClassName("name");
        var count = new Span(getTranslation("portal.schools", circonscription.schools()));
        count.addClassName("count");
        var summary = new Span(name, count);
        summary.addClassName("summary");
        var details = new Details(summary);
        details.addOpenedChangeListener(changed -> {
            if (!changed.isOpened()) {
                opened.remove(circonscription.slug());
                return;
            }
            opened.add(circonscription.slug());
            if (details.getContent().findAny().isEmpty()) {
                fill(details, circonscription);
            }
        });
        details.setOpened(opened.contains(circonscription.slug()));
        return details;
    }

    private void fill(Details details, CirconscriptionEntry circonscription) {
        if (circonscription.spaces().isEmpty()) {
            details.add(new Paragraph(getTranslation("portal.circonscription.empty")));
            return;
        }
        var spaces = new UnorderedList();
        spaces.addClassName("spaces");
        circonscription.spaces().forEach(space -> spaces.add(new SpaceItem(space)));
        details.add(spaces);
    }
}
