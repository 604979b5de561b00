package fr.gisement.console.schools;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.DataTable;
import fr.gisement.components.Pager;
import fr.gisement.console.ConditionBadge;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.fleetview.FoundSchool;
import fr.gisement.fleetview.School;
import java.util.List;
import java.util.stream.Stream;

/** The schools found, a page of them. */
final class SchoolTable extends Section {

    private static final int PAGE = 20;

    SchoolTable() {
        addClassName("school-table");
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", getTranslation("console.schools.table"));
    }

    /** Takes the keyboard here. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    void show(SchoolQuery query, List<FoundSchool> found) {
        removeAll();
        if (found.isEmpty()) {
            return;
        }
        int pages = (found.size() + PAGE - 1) / PAGE;
        int page = Math.min(query.page(), pages);
        List<FoundSchool> shown = found.subList((page - 1) * PAGE, Math.min(found.size(), page * PAGE));
        add(
                new DataTable<FoundSchool>(getTranslation("console.schools.table"))
                        .name(getTranslation("console.schools.column.name"), it -> name(it, query))
                        .component(
                                getTranslation("console.schools.column.condition"),
                                it -> ConditionBadge.of(it.school().condition()))
                        .number(
                                getTranslation("console.schools.column.activated"),
                                it -> getTranslation(
                                        "console.activated",
                                        it.staff().activated(),
                                        it.staff().people()))
                        .rows(shown),
                new Pager(page, pages, number -> query.page(number).href()));
    }

    private Component name(FoundSchool found, SchoolQuery query) {
        School school = found.school();
        Span commune = new Span(school.commune());
        commune.addClassName("commune");
        Div name = new Div(new Anchor(ConsoleAddress.space(school.slug()), school.name()), commune);
        Stream<String> details = Stream.of(
                school.uai(),
                query.filter().circonscription() == null ? school.circonscription() : "",
                school.privateSchool() ? getTranslation("console.schools.private") : "",
                school.shared() ? school.space() : "");
        name.add(detail(details.filter(text -> !text.isEmpty()).collect(joining(" · "))));
        return name;
    }

    private static Span detail(String text) {
        Span detail = new Span(text);
        detail.addClassName("detail");
        return detail;
    }
}
