package fr.gisement.console.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.DataTable;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.operations.FleetState;
import fr.gisement.operations.FleetState.Kind;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.OperationRequest.Migrate;
import java.text.NumberFormat;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The versions of the fleet, and the way to bring it to the last. */
final class FleetCard extends Div {

    FleetCard(FleetState fleet, boolean busy, Consumer<OperationRequest> ask) {
        boolean behind = fleet.behind() > 0;
        String label = getTranslation("console.operations.migrate");
        Button migrate = behind
                ? Buttons.primary(label, click -> ask.accept(new Migrate()))
                : Buttons.secondary(label, click -> ask.accept(new Migrate()));
        migrate.setEnabled(!busy);
        Paragraph text = new Paragraph(
                behind
                        ? getTranslation("console.operations.behind", fleet.behind())
                        : getTranslation("console.operations.current"));
        add(new Card(
                        getTranslation("console.operations.fleet"),
                        text,
                        new DataTable<Kind>(getTranslation("console.operations.fleet"))
                                .name(
                                        getTranslation("console.operations.kind"),
                                        it -> new Span(getTranslation("console.operations.kind." + it.kind())))
                                .number(getTranslation("console.operations.latest"), it -> number(it.latest()))
                                .number(getTranslation("console.operations.schemas"), it -> number(it.schemas()))
                                .component(getTranslation("console.operations.state"), this::state)
                                .text(getTranslation("console.operations.versions"), this::versions)
                                .number(getTranslation("console.operations.spares"), it -> number(it.spares()))
                                .rows(fleet.kinds()))
                .actions(migrate));
    }

    private StatusBadge state(Kind kind) {
        return kind.behind() == 0
                ? new StatusBadge(Tone.GOOD, getTranslation("console.operations.upToDate"))
                : new StatusBadge(Tone.WAITING, getTranslation("console.operations.late", kind.behind()));
    }

    private String versions(Kind kind) {
        return kind.versions().stream()
                .map(it -> getTranslation("console.operations.atVersion", it.schemas(), it.number()))
                .collect(Collectors.joining(", "));
    }

    private String number(int value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
    }
}
