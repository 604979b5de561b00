package fr.gisement.console.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.ideas.IdeaBadge;
import fr.gisement.ideas.IdeaPictures;
import fr.gisement.ideas.IdeaText;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.identity.Person;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.PortalAnswer;
import fr.gisement.usecase.Proposal;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseChangedException;
import fr.gisement.usecase.UseCaseId;
import fr.gisement.usecase.UseCaseProposals;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A use case that a circonscription proposes: read as schools would, accepted, or declined with a reason. */
@Route(value = ConsoleAddress.IDEA_TEMPLATE, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class ProposalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final UseCaseProposals proposals;
    private final TenantRegistry registry;
    private final Div told = new Div();
    private final Div page = new Div();
    private String title = "";

    ProposalView(UseCaseProposals proposals, TenantRegistry registry) {
        this.proposals = proposals;
        this.registry = registry;
        addClassNames("console-page", "ideas");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        add(told, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        told.removeAll();
        draw(event.getRouteParameters()
                .get(ConsoleAddress.MODEL)
                .flatMap(UseCaseId::parse)
                .flatMap(proposals::find)
                .orElseThrow(NotFoundException::new));
    }

    private void draw(Proposal proposal) {
        SharedUseCase useCase = proposal.useCase();
        title = useCase.sheet().title();
        page.removeAll();
        Div text = new Div(new IdeaText(useCase.sheet(), IdeaWords.from(useCase, registry.snapshot())));
        text.addClassName("column");
        if (!useCase.pictures().isEmpty()) {
            text.add(new Card(
                    getTranslation("console.usecases.pictures"),
                    new IdeaPictures(useCase.pictures(), picture -> proposals.picture(useCase.id(), picture))));
        }
        Div side = new Div(answer(proposal));
        side.addClassName("column");
        Div body = new Div(side, text);
        body.addClassNames("idea-page", "two");
        page.add(
                new PageHeader(title)
                        .note(IdeaBadge.of(proposal.answer().state()))
                        .back(ConsoleAddress.IDEAS, getTranslation("console.usecases")),
                body);
    }

    private Component answer(Proposal proposal) {
        PortalAnswer answer = proposal.answer();
        Card card = new Card(getTranslation("console.usecases.answer"));
        card.addClassName("idea-side");
        card.add(new Paragraph(getTranslation("console.usecases.proposedOn", IdeaWords.day(proposal.proposedAt()))));
        Person by = proposal.decidedBy();
        Instant at = proposal.decidedAt();
        if (at != null) {
            card.add(new Paragraph(getTranslation(
                    "console.usecases.decided." + answer.state(),
                    by == null ? getTranslation("console.usecases.somebody") : by.displayName(),
                    IdeaWords.day(at))));
        }
        if (answer.reason() != null) {
            card.add(Notice.info(answer.reason()).title(getTranslation("console.usecases.reason")));
        }
        if (answer.state() == PortalAnswer.State.ACCEPTED) {
            card.add(new Paragraph(IdeaWords.uses(answer.uses())));
        }
        Div actions = new Div();
        actions.addClassName("actions");
        if (answer.state() != PortalAnswer.State.ACCEPTED) {
            actions.add(Buttons.primary(getTranslation("console.usecases.accept"), click -> accept(proposal)));
        }
        if (answer.state() != PortalAnswer.State.DECLINED) {
            actions.add(Buttons.secondary(
                    getTranslation(
                            answer.state() == PortalAnswer.State.PENDING
                                    ? "console.usecases.decline"
                                    : "console.usecases.remove"),
                    click -> decline(proposal)));
        }
        card.add(actions);
        return card;
    }

    private void accept(Proposal proposal) {
        act(
                proposal,
                () -> proposals.accept(proposal.useCase().id(), proposal.version()),
                "console.usecases.accepted",
                now -> {});
    }

    private void decline(Proposal proposal) {
        TextArea reason = new TextArea(getTranslation("console.usecases.reason"));
        reason.setMinRows(3);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        AskDialog asking = new AskDialog(
                getTranslation("console.usecases.decline"), getTranslation("console.usecases.decline.what"));
        AtomicInteger version = new AtomicInteger(proposal.version());
        asking.fields(reason)
                .confirm(getTranslation("console.usecases.decline"), false, () -> {
                    int length = reason.getValue().strip().length();
                    reason.setErrorMessage(
                            length == 0
                                    ? getTranslation("ideas.missing")
                                    : getTranslation("ideas.tooLong", length - UseCase.REMARK_LENGTH));
                    reason.setInvalid(length == 0 || length > UseCase.REMARK_LENGTH);
                    if (reason.isInvalid()) {
                        reason.focus();
                        return false;
                    }
                    act(
                            proposal,
                            () -> proposals.decline(proposal.useCase().id(), version.get(), reason.getValue()),
                            "console.usecases.declined",
                            now -> {
                                boolean again = now.filter(it -> it.answer().state() != PortalAnswer.State.DECLINED)
                                        .isPresent();
                                now.ifPresent(it -> version.set(it.version()));
                                asking.refuse(getTranslation(
                                        again ? "console.usecases.changed.again" : "console.usecases.changed.over"));
                            });
                    return true;
                })
                .open();
    }

    /**
     * Does it, and shows the proposal as it is then; one that was taken back meanwhile leaves its words for a moment.
     *
     * @param changed is given the proposal as it is now, if it still is, when nothing was done
     */
    private void act(Proposal proposal, Runnable action, String done, Consumer<Optional<Proposal>> changed) {
        told.removeAll();
        boolean acted = false;
        try {
            action.run();
            acted = true;
            told.add(new Span(getTranslation(done)));
        } catch (UseCaseChangedException meanwhile) {
            told.add(Notice.error(getTranslation("console.usecases.changed")));
        }
        Optional<Proposal> now = proposals.find(proposal.useCase().id());
        now.ifPresentOrElse(this::draw, page::removeAll);
        if (!acted) {
            changed.accept(now);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
