package fr.gisement.console.journal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.components.Pager;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.journal.Journal;
import fr.gisement.journal.JournalFilter;
import fr.gisement.journal.JournalPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** What administrators did, the newest first; what is looked for stands in the address. */
@Route(value = ConsoleAddress.JOURNAL, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class JournalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Journal journal;
    private final Locale reader = getLocale();
    private final JournalWords words = new JournalWords((key, arguments) -> getTranslation(reader, key, arguments));
    private final JournalFilters filters = new JournalFilters(words, this::ask);
    private final Div verdict = new Div();
    private final Paragraph found = new Paragraph();
    private final Div entries = new Div();
    private JournalQuery query = new JournalQuery(JournalFilter.ALL, 1);

    JournalView(Journal journal) {
        this.journal = journal;
        addClassNames("console-page", "journal");
        found.addClassName("soft");
        found.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("console.journal"))
                        .subtitle(getTranslation("console.journal.intro"))
                        .actions(
                                Buttons.secondary(getTranslation("console.journal.check"), click -> check()), export()),
                verdict,
                filters,
                found,
                entries);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = JournalQuery.of(event.getLocation().getQueryParameters());
        filters.show(query.filter(), journal.actions());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("console.journal"));
    }

    private void show() {
        JournalPage page = journal.page(query.filter(), query.page());
        found.setText(getTranslation("console.journal.found", page.total()));
        entries.removeAll();
        if (page.entries().isEmpty()) {
            entries.add(nothing());
        } else {
            entries.add(
                    new EntryList(page.entries(), words),
                    new Pager(
                            page.page(),
                            page.pages(),
                            number -> query.page(number).href()));
        }
    }

    private EmptyState nothing() {
        if (query.filter().equals(JournalFilter.ALL)) {
            return new EmptyState(
                    Icon.JOURNAL,
                    getTranslation("console.journal.empty"),
                    getTranslation("console.journal.empty.text"));
        }
        return new EmptyState(
                Icon.SEARCH,
                getTranslation("console.journal.none"),
                getTranslation("console.journal.none.text"),
                new ButtonLink(ConsoleAddress.JOURNAL, getTranslation("console.journal.all")).secondary());
    }

    private Anchor export() {
        Anchor export = new Anchor(
                new JournalExport(
                        journal,
                        words,
                        () -> query.filter(),
                        "journal.csv",
                        getTranslation("console.journal.column.number"),
                        getTranslation("console.journal.column.at"),
                        getTranslation("console.journal.actor"),
                        getTranslation("console.journal.code"),
                        getTranslation("console.journal.subjectField"),
                        getTranslation("console.journal.column.sentence"),
                        getTranslation("console.journal.details"),
                        getTranslation("console.journal.hash")),
                "");
        export.add(Icon.DOWNLOAD.create(), new Span(getTranslation("console.journal.export")));
        export.addClassNames("button", "secondary");
        return export;
    }

    private void check() {
        verdict.removeAll();
        verdict.add(new CheckVerdict(journal.check()));
        show();
    }

    private void ask(JournalFilter filter) {
        if (!filter.equals(query.filter())) {
            getUI().ifPresent(ui -> ui.navigate(ConsoleAddress.JOURNAL, new JournalQuery(filter, 1).parameters()));
        }
    }
}
