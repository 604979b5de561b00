package fr.gisement.console.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.console.Moments;
import fr.gisement.figurebook.AcademieBook;
import fr.gisement.figurebook.FigureDownloads;
import fr.gisement.figurebook.FigureSheet;
import fr.gisement.figurebook.FigureWords;
import fr.gisement.figures.AcademieFigures;
import fr.gisement.figures.AcademieOverview;
import fr.gisement.figures.FigureProperties;
import jakarta.annotation.security.RolesAllowed;

/** All circonscriptions in figures, side by side, as they last reported them; and how fresh each report is. */
@Route(value = ConsoleAddress.FIGURES, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class AcademieFiguresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AcademieFigures figures;
    private final FigureProperties properties;
    private final Div told = new Div();
    private final Div page = new Div();

    AcademieFiguresView(AcademieFigures figures, FigureProperties properties) {
        this.figures = figures;
        this.properties = properties;
        addClassNames("console-page", "figures");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        told.removeAll();
        draw();
    }

    private void draw() {
        page.removeAll();
        AcademieOverview overview = figures.current();
        PageHeader header = new PageHeader(getTranslation("console.figures"));
        page.add(header);
        if (overview.circonscriptions().isEmpty()) {
            page.add(new EmptyState(
                    Icon.FIGURES,
                    getTranslation("console.figures.none"),
                    getTranslation("console.figures.none.text"),
                    new ButtonLink(ConsoleAddress.ONBOARDING, getTranslation("console.onboarding"))));
            return;
        }
        header.subtitle(getTranslation(
                "console.figures.subtitle",
                overview.year(),
                overview.reported(),
                overview.circonscriptions().size(),
                Moments.time(overview.readAt(), getLocale())));
        if (overview.reported() > 0) {
            page.add(
                    new FigureDownloads(() -> AcademieBook.of(figures.current(), FigureWords.inFrench(this))),
                    new FigureSheet(AcademieBook.of(overview, FigureWords.of(this))));
        }
        page.add(new FreshnessCard(overview.circonscriptions(), told, this::ask));
    }

    private void ask(AcademieOverview.Line circonscription) {
        figures.ask(circonscription.id());
        draw();
        told.removeAll();
        told.add(Notice.success(getTranslation(
                "console.figures.ask.done",
                circonscription.name(),
                Math.max(1, properties.pause().toMinutes()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("console.figures"));
    }
}
