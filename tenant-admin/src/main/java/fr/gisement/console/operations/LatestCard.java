package fr.gisement.console.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Card;
import fr.gisement.components.DataTable;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.Moments;
import fr.gisement.operations.OperationOutcome.DriftFound;
import fr.gisement.operations.OperationOutcome.Migrated;
import fr.gisement.operations.OperationOutcome.Onboarded;
import fr.gisement.operations.OperationOutcome.Rehearsed;
import fr.gisement.operations.OperationStatus;
import fr.gisement.operations.Told;
import java.util.List;

/** What was asked for lately: what, by whom, when, and what came of it. */
final class LatestCard extends Div {

    LatestCard(List<OperationStatus> latest) {
        addClassName("latest");
        Card card = new Card(getTranslation("console.operations.latestOperations"));
        if (latest.isEmpty()) {
            card.add(new Paragraph(getTranslation("console.operations.latestOperations.none")));
        } else {
            card.add(new DataTable<OperationStatus>(getTranslation("console.operations.latestOperations"))
                    .name(getTranslation("console.operations.what"), this::what)
                    .text(getTranslation("console.operations.who"), OperationStatus::requestedBy)
                    .text(
                            getTranslation("console.operations.when"),
                            it -> Moments.minute(it.requestedAt(), getLocale()))
                    .component(getTranslation("console.operations.state"), this::state)
                    .text(getTranslation("console.operations.outcome"), this::outcome)
                    .rows(latest));
        }
        add(card);
    }

    private Component what(OperationStatus status) {
        String kind = getTranslation("operations.kind." + status.kind());
        Component name = switch (status.kind()) {
            case REHEARSE_ONBOARDING, ONBOARD, RESUME_ONBOARDING, UNDO_ONBOARDING ->
                new Anchor(ConsoleAddress.ONBOARDING + "?operation=" + status.id(), kind);
            default -> new Span(kind);
        };
        Div what = new Div(name);
        if (!status.subject().isEmpty()) {
            Span subject = new Span(status.subject());
            subject.addClassName("detail");
            what.add(subject);
        }
        return what;
    }

    private StatusBadge state(OperationStatus status) {
        Tone tone = switch (status.state()) {
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case INTERRUPTED -> Tone.PLAIN;
            case WAITING, RUNNING -> Tone.WAITING;
        };
        return new StatusBadge(tone, getTranslation("operations.state." + status.state()));
    }

    private String outcome(OperationStatus status) {
        Told failure = status.failure();
        if (failure != null) {
            return failure.in(getLocale());
        }
        return switch (status.outcome()) {
            case Migrated it ->
                getTranslation(
                        it.stopped() ? "console.operations.migrated.stopped" : "console.operations.migrated",
                        it.migrated() + it.elsewhere(),
                        it.failures().size());
            case DriftFound it -> getTranslation("console.operations.drifts", it.differing());
            case Rehearsed it ->
                getTranslation("console.operations.rehearsed", it.schools(), it.changed(), it.refused());
            case Onboarded it -> getTranslation("console.operation.count", it.done(), it.total());
            case null -> "–";
        };
    }
}
