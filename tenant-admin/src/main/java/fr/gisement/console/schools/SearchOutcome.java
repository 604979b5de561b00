package fr.gisement.console.schools;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.fleetview.SchoolFilter;
import fr.gisement.fleetview.SchoolResults;
import fr.gisement.fleetview.SpaceCondition;

/** How many were found; when that is nothing, what to try. */
final class SearchOutcome extends Div {

    SearchOutcome(SchoolQuery query, SchoolResults results) {
        SchoolFilter filter = query.filter();
        int found = results.found().size();
        add(new Paragraph(
                found == 0
                        ? getTranslation(
                                filter.text().isEmpty() ? "console.schools.none" : "console.schools.noneNamed",
                                filter.text())
                        : getTranslation("console.schools.found", found)));
        String meant = results.correctUai();
        if (meant != null) {
            add(new Anchor(
                    query.with(withText(filter, meant)).href(),
                    getTranslation("console.schools.wrongKey", filter.text(), meant)));
        }
        if (results.closed() > 0 && !filter.text().isEmpty()) {
            add(new Anchor(
                    query.with(closed(filter)).href(), getTranslation("console.schools.closed", results.closed())));
        }
        if (!filter.equals(SchoolFilter.ALL)) {
            add(new Anchor(
                    query.map() ? new SchoolQuery(SchoolFilter.ALL, true, 1).href() : ConsoleAddress.SCHOOLS,
                    getTranslation("console.schools.reset")));
        }
    }

    private static SchoolFilter withText(SchoolFilter it, String text) {
        return new SchoolFilter(text, it.circonscription(), it.condition(), it.privateSchools(), it.nobodyActivated());
    }

    private static SchoolFilter closed(SchoolFilter it) {
        return new SchoolFilter(
                it.text(), it.circonscription(), SpaceCondition.ARCHIVED, it.privateSchools(), it.nobodyActivated());
    }
}
