package fr.gisement.console.assignments;

import static fr.gisement.console.assignments.AssignmentWords.text;
import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.gisement.assignment.Assignment;
import fr.gisement.assignment.Assignments;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.DataTable;
import fr.gisement.components.EmptyState;
import fr.gisement.components.FrenchOrder;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who accompanies each circonscription; those that nobody does stand out, and can be shown alone. */
@Route(value = ConsoleAddress.ASSIGNMENTS, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class AssignmentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<TenantState> GONE =
            EnumSet.of(TenantState.ARCHIVED, TenantState.DELETING, TenantState.DELETED);

    /** A circonscription and who is there, or will be. */
    private record Row(Tenant circonscription, List<Assignment> assignments) {

        List<Assignment> now(Role role) {
            Instant now = Instant.now();
            return assignments.stream()
                    .filter(it -> it.role() == role && it.at(now) == Assignment.State.CURRENT)
                    .toList();
        }

        List<Assignment> toCome() {
            Instant now = Instant.now();
            return assignments.stream()
                    .filter(it -> it.at(now) == Assignment.State.TO_COME)
                    .toList();
        }

        boolean alone() {
            return now(Role.ERUN).isEmpty();
        }
    }

    private final TenantRegistry registry;
    private final Assignments assignments;

    AssignmentsView(TenantRegistry registry, Assignments assignments) {
        this.registry = registry;
        this.assignments = assignments;
        addClassNames("console-page", "assignments-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Map<TenantId, List<Assignment>> open = assignments.notEnded();
        List<Row> rows = registry.snapshot()
                .all(SchemaKind.CIRCONSCRIPTION)
                .filter(it -> !GONE.contains(it.state()))
                .sorted(FrenchOrder.by(Tenant::name))
                .map(it -> new Row(it, open.getOrDefault(it.id(), List.of())))
                .toList();
        PageHeader header = new PageHeader(text("page"));
        add(header);
        if (rows.isEmpty()) {
            add(new EmptyState(
                    Icon.PEOPLE,
                    text("page.empty"),
                    text("page.empty.todo"),
                    new ButtonLink(ConsoleAddress.ONBOARDING, getTranslation("console.onboarding"))));
            return;
        }
        List<Row> alone = rows.stream().filter(Row::alone).toList();
        header.subtitle(text("page.subtitle", rows.size() - alone.size(), rows.size()));
        boolean onlyAlone = isOnlyAlone(event.getLocation().getQueryParameters());
        add(new PageTabs(text("page.tabs"))
                .tab(ConsoleAddress.ASSIGNMENTS, text("page.all", rows.size()), !onlyAlone)
                .tab(ConsoleAddress.WITHOUT_TRAINER, text("page.alone", alone.size()), onlyAlone));
        List<Row> shown = onlyAlone ? alone : rows;
        add(shown.isEmpty() ? new Paragraph(text("page.none")) : table(shown));
    }

    private static boolean isOnlyAlone(QueryParameters query) {
        return query.getSingleParameter(ConsoleAddress.WITHOUT).isPresent();
    }

    private DataTable<Row> table(List<Row> rows) {
        return new DataTable<Row>(text("page"))
                .name(
                        text("circonscription"),
                        it -> new Anchor(
                                ConsoleAddress.circonscription(
                                        it.circonscription().slug()),
                                it.circonscription().name()))
                .component(text("role.ERUN"), this::trainers)
                .text(text("role.IEN"), it -> names(it.now(Role.IEN)))
                .text(text("toCome"), AssignmentsView::toCome)
                .rows(rows);
    }

    private Component trainers(Row row) {
        if (row.alone()) {
            return new StatusBadge(Tone.BAD, text("page.nobody"));
        }
        Div trainers = new Div();
        row.now(Role.ERUN)
                .forEach(it ->
                        trainers.add(new Div(new Span(it.person().displayName()), detail(AssignmentWords.share(it)))));
        return trainers;
    }

    private static String toCome(Row row) {
        return row.toCome().isEmpty()
                ? "–"
                : row.toCome().stream()
                        .map(next -> text("next", next.person().displayName(), AssignmentWords.span(next)))
                        .collect(joining(" · "));
    }

    private static Span detail(String words) {
        Span detail = new Span(words);
        detail.addClassName("detail");
        return detail;
    }

    private static String names(List<Assignment> assignments) {
        return assignments.isEmpty()
                ? "–"
                : assignments.stream().map(it -> it.person().displayName()).collect(joining(", "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", text("page"));
    }
}
