package fr.gisement.console.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.console.Moments;
import fr.gisement.fleetview.FleetOverview;
import fr.gisement.fleetview.FleetOverviews;
import jakarta.annotation.security.RolesAllowed;

/** The fleet in figures, what to look at first, and the circonscriptions; how they are sorted stands in the address. */
@Route(value = ConsoleAddress.OVERVIEW, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FleetOverviews overviews;

    OverviewView(FleetOverviews overviews) {
        this.overviews = overviews;
        addClassNames("console-page", "overview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        FleetOverview overview = overviews.current();
        PageHeader header = new PageHeader(getTranslation("console.overview"))
                .subtitle(getTranslation("console.overview.read", Moments.time(overview.readAt(), getLocale())));
        add(header);
        if (overview.circonscriptions().isEmpty()) {
            add(new EmptyState(
                    Icon.SCHOOL,
                    getTranslation("console.overview.empty"),
                    getTranslation("console.overview.empty.todo"),
                    new ButtonLink(ConsoleAddress.ONBOARDING, getTranslation("console.onboarding"))));
            return;
        }
        add(
                new FleetFigures(overview.circonscriptions().size(), overview.totals()),
                new ConcernList(overview.concerns()),
                new CirconscriptionTable(
                        overview.circonscriptions(),
                        CirconscriptionOrder.of(event.getLocation().getQueryParameters())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("console.overview"));
    }
}
