package fr.gisement.console.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.console.Moments;
import fr.gisement.figurebook.AcademieBook;
import fr.gisement.figurebook.FigureDownloads;
import fr.gisement.figurebook.FigureSheet;
import fr.gisement.figurebook.FigureWords;
import fr.gisement.figures.AcademieFigures;
import fr.gisement.figures.AcademieOverview;
import fr.gisement.figures.AcademieOverview.Line;
import fr.gisement.figures.FigureProperties;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * All circonscriptions in figures, side by side, as they last reported them; and, as the address says, how fresh the
 * reports are.
 */
@Route(value = ConsoleAddress.FIGURES, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class AcademieFiguresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AcademieFigures figures;
    private final FigureProperties properties;
    private final Div told = new Div();

    AcademieFiguresView(AcademieFigures figures, FigureProperties properties) {
        this.figures = figures;
        this.properties = properties;
        addClassNames("console-page", "academie-figures");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        told.removeAll();
        draw(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ConsoleAddress.REPORTS)
                .isPresent());
    }

    private void draw(boolean reports) {
        removeAll();
        AcademieOverview overview = figures.current();
        List<Line> all = overview.circonscriptions();
        PageHeader header = new PageHeader(getTranslation("console.figures"));
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(
                    Icon.FIGURES,
                    getTranslation("console.figures.none"),
                    getTranslation("console.figures.none.text"),
                    new ButtonLink(ConsoleAddress.ONBOARDING, getTranslation("console.onboarding"))));
            return;
        }
        header.subtitle(getTranslation("console.figures.subtitle", overview.year(), overview.reported(), all.size()))
                .note(read(overview));
        long wanting = all.stream().filter(Freshness::wanting).count();
        add(new PageTabs(getTranslation("console.figures.tabs"))
                .tab(ConsoleAddress.FIGURES, getTranslation("console.figures.tab.all"), !reports)
                .tab(ConsoleAddress.FIGURE_REPORTS, getTranslation("console.figures.tab.reports", wanting), reports));
        if (reports) {
            add(told, new Freshness(all, this::ask));
        } else {
            add(sums(overview, wanting));
        }
    }

    /** When it was read, on a line of its own. */
    private Component read(AcademieOverview overview) {
        Span read = new Span(getTranslation("console.figures.read", Moments.time(overview.readAt(), getLocale())));
        read.addClassName("soft");
        return read;
    }

    private Component[] sums(AcademieOverview overview, long wanting) {
        Anchor reports = new Anchor(ConsoleAddress.FIGURE_REPORTS, getTranslation("console.figures.wanting.see"));
        Notice notice = Notice.warning(getTranslation(
                        "console.figures.wanting",
                        wanting,
                        overview.circonscriptions().size() - overview.reported()))
                .with(new Paragraph(reports));
        notice.setVisible(wanting > 0);
        return overview.reported() == 0
                ? new Component[] {notice}
                : new Component[] {
                    notice,
                    new FigureDownloads(() -> AcademieBook.of(figures.current(), FigureWords.inFrench(this))),
                    new FigureSheet(AcademieBook.of(overview, FigureWords.of(this)))
                };
    }

    private void ask(Line circonscription) {
        figures.ask(circonscription.id());
        draw(true);
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
