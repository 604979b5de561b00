package fr.gisement.console.schools;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.fleetview.SchoolFilter;
import fr.gisement.fleetview.SchoolResults;
import fr.gisement.fleetview.Schools;
import jakarta.annotation.security.RolesAllowed;

/** All schools, as a map and as a table that show the same; what is looked for stands in the address. */
@Route(value = ConsoleAddress.SCHOOLS, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class SchoolsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Schools schools;
    private final SchoolFilters filters = new SchoolFilters(this::ask);
    private final Div outcome = new Div();
    private final Div tabs = new Div();
    private final SchoolTable table = new SchoolTable();
    private final SchoolMap map = new SchoolMap(this::ask, table::focus);
    private final Div both = new Div(map, table);
    private SchoolQuery query = new SchoolQuery(SchoolFilter.ALL, false, 1);

    SchoolsView(Schools schools) {
        this.schools = schools;
        addClassNames("console-page", "schools");
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("role", "status");
        tabs.addClassName("views");
        both.addClassName("twins");
        add(new PageHeader(getTranslation("console.schools")), filters, outcome, tabs, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SchoolQuery.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("console.schools"));
    }

    private void show(SchoolQuery asked) {
        query = asked;
        SchoolResults results = schools.find(query.filter());
        filters.show(query.filter(), results.circonscriptions());
        outcome.removeAll();
        outcome.add(new SearchOutcome(query, results));
        tabs.removeAll();
        tabs.add(new PageTabs(getTranslation("console.schools.views"))
                .tab(query.map(false).href(), getTranslation("console.schools.tab.table"), !query.map())
                .tab(query.map(true).href(), getTranslation("console.schools.tab.map"), query.map()));
        map.show(query.filter(), results);
        table.show(query, results.found());
        both.removeClassNames("map-first", "table-first");
        both.addClassName(query.map() ? "map-first" : "table-first");
    }

    private void ask(SchoolFilter filter) {
        SchoolQuery next = query.with(filter);
        if (filter.equals(query.filter())) {
            return;
        }
        if (query.filter().differsInWordsOnly(filter)) {
            // who goes on typing goes on with the same search: one step back undoes it all
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(ConsoleAddress.SCHOOLS, next.parameters()));
            show(next);
        } else {
            UI.getCurrent().navigate(ConsoleAddress.SCHOOLS, next.parameters());
        }
    }
}
