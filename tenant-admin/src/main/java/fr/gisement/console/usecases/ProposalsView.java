package fr.gisement.console.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.components.DataTable;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.components.PageTabs;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.ideas.IdeaBadge;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.PortalAnswer;
import fr.gisement.usecase.Proposal;
import fr.gisement.usecase.UseCaseProposals;
import fr.gisement.usecase.UseCaseSheet;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What circonscriptions propose to the académie: what waits, and what was answered. */
@Route(value = ConsoleAddress.IDEAS, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 200;

    private final UseCaseProposals proposals;
    private final TenantRegistry registry;

    ProposalsView(UseCaseProposals proposals, TenantRegistry registry) {
        this.proposals = proposals;
        this.registry = registry;
        addClassNames("console-page", "ideas");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean answered = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ConsoleAddress.ANSWERED)
                .isPresent();
        List<Proposal> pending = proposals.pending();
        List<Proposal> shown = answered ? proposals.decided(SHOWN) : pending;
        add(
                new PageHeader(getTranslation("console.usecases"))
                        .subtitle(getTranslation("console.usecases.subtitle")),
                new PageTabs(getTranslation("console.usecases.tabs"))
                        .tab(
                                ConsoleAddress.IDEAS,
                                getTranslation("console.usecases.pending", pending.size()),
                                !answered)
                        .tab(ConsoleAddress.IDEAS_ANSWERED, getTranslation("console.usecases.answered"), answered));
        add(shown.isEmpty() ? nothing(answered) : table(shown));
    }

    private Component nothing(boolean answered) {
        String key = answered ? "console.usecases.none.answered" : "console.usecases.none.pending";
        return new EmptyState(Icon.IDEA, getTranslation(key), getTranslation(key + ".text"));
    }

    private Component table(List<Proposal> shown) {
        return new DataTable<Proposal>(getTranslation("console.usecases"))
                .name(getTranslation("console.usecases.idea"), this::name)
                .text(getTranslation("console.usecases.from"), it -> IdeaWords.from(it.useCase(), registry.snapshot()))
                .text(getTranslation("console.usecases.proposed"), it -> IdeaWords.day(it.proposedAt()))
                .component(
                        getTranslation("console.usecases.state"),
                        it -> IdeaBadge.of(it.answer().state()))
                .text(
                        getTranslation("console.usecases.uses"),
                        it -> it.answer().state() == PortalAnswer.State.ACCEPTED
                                ? IdeaWords.uses(it.answer().uses())
                                : "–")
                .rows(shown);
    }

    private Component name(Proposal proposal) {
        UseCaseSheet sheet = proposal.useCase().sheet();
        Span detail = new Span(
                getTranslation("console.usecases.about", sheet.levelsText(), IdeaWords.subject(sheet.subject())));
        detail.addClassName("detail");
        return new Div(new Anchor(ConsoleAddress.idea(proposal.useCase().id()), sheet.title()), detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("console.usecases"));
    }
}
