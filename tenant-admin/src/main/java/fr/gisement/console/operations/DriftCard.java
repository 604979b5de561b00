package fr.gisement.console.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.console.Moments;
import fr.gisement.operations.OperationOutcome.Drift;
import fr.gisement.operations.OperationOutcome.DriftFound;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.OperationRequest.CheckDrift;
import fr.gisement.operations.OperationStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Which spaces differ from their model, as of the last time somebody looked. */
final class DriftCard extends Div {

    DriftCard(Optional<OperationStatus> last, Consumer<OperationRequest> ask) {
        addClassName("drift");
        Card card = new Card(
                        getTranslation("console.operations.drift"),
                        new Paragraph(getTranslation("console.operations.drift.text")))
                .actions(Buttons.secondary(
                        getTranslation("console.operations.drift.check"), click -> ask.accept(new CheckDrift())));
        last.ifPresent(status -> {
            if (status.outcome() instanceof DriftFound found) {
                Instant at = Objects.requireNonNullElse(status.endedAt(), status.requestedAt());
                card.add(verdict(found, Moments.minute(at, getLocale())));
                found.drifts().forEach(drift -> card.add(details(drift)));
            }
        });
        add(card);
    }

    private Notice verdict(DriftFound found, String at) {
        return found.differing() == 0
                ? Notice.success(getTranslation("console.operations.drift.none", at, found.compared()))
                : Notice.warning(
                        getTranslation("console.operations.drift.some", at, found.differing(), found.compared()));
    }

    private Component details(Drift drift) {
        UnorderedList list = new UnorderedList();
        list.addClassName("differences");
        drift.missing().forEach(it -> list.add(line("missing", it)));
        drift.unexpected().forEach(it -> list.add(line("unexpected", it)));
        String name = drift.name().isEmpty() ? getTranslation("console.operations.spare") : drift.name();
        return new Details(name + " (" + drift.schema() + ")", list);
    }

    private ListItem line(String side, String text) {
        ListItem item = new ListItem(getTranslation("console.operations.drift." + side, text));
        item.addClassName(side);
        return item;
    }
}
