package fr.gisement.console.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ReportLinks;
import fr.gisement.operations.OperationOutcome.Failure;
import fr.gisement.operations.OperationOutcome.Onboarded;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.OperationRequest.ResumeOnboarding;
import fr.gisement.operations.OperationState;
import fr.gisement.operations.OperationStatus;
import fr.gisement.operations.Operations;
import java.util.function.Consumer;

/** The third stage, at its end: what was done, what was not and why, and what can be done now. */
final class RunPane extends Div {

    RunPane(OperationStatus status, Onboarded outcome, Operations operations, Consumer<OperationRequest> ask) {
        addClassName("run-pane");
        boolean interrupted = status.state() == OperationState.INTERRUPTED;
        add(verdict(outcome, interrupted));
        Card card = new Card(getTranslation("console.onboarding.result"), new ReportLinks(operations, status.id()));
        if (!outcome.failures().isEmpty()) {
            card.add(failures(outcome));
        }
        Div actions = new Div();
        actions.addClassName("actions");
        if (interrupted) {
            actions.add(Buttons.primary(
                    getTranslation("console.onboarding.resume"), click -> ask.accept(new ResumeOnboarding())));
        } else {
            actions.add(new ButtonLink(ConsoleAddress.SCHOOLS, getTranslation("console.onboarding.see")));
        }
        actions.add(new ButtonLink(ConsoleAddress.ONBOARDING, getTranslation("console.onboarding.back")).quiet());
        card.add(actions);
        add(card);
    }

    private Notice verdict(Onboarded outcome, boolean interrupted) {
        String key = "console.onboarding." + (outcome.undo() ? "undone" : "done");
        if (interrupted) {
            return Notice.warning(getTranslation("console.onboarding.interrupted.text"))
                    .title(getTranslation("console.onboarding.interrupted", outcome.done(), outcome.total()));
        }
        String title = getTranslation(key, outcome.file());
        return outcome.failures().isEmpty()
                ? Notice.success(getTranslation(key + ".text", outcome.done())).title(title)
                : Notice.warning(getTranslation(
                                key + ".some",
                                outcome.done(),
                                outcome.failures().size()))
                        .title(title);
    }

    private UnorderedList failures(Onboarded outcome) {
        UnorderedList list = new UnorderedList();
        list.addClassName("failures");
        for (Failure failure : outcome.failures()) {
            Span name = new Span(failure.name());
            name.addClassName("name");
            Span reason = new Span(failure.reason());
            reason.addClassName("soft");
            list.add(new ListItem(name, reason));
        }
        return list;
    }
}
