package fr.gisement.console.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.DataTable;
import fr.gisement.console.Moments;
import fr.gisement.operations.FleetState;
import fr.gisement.operations.FleetState.FailedTenant;
import fr.gisement.operations.FleetState.SetAside;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.OperationRequest.MigrateOnly;
import fr.gisement.operations.OperationRequest.RetryFailed;
import java.util.function.Consumer;

/** What failed and waits for somebody's hand: spaces that could not be brought up to date, or not be opened. */
final class TroubleCard extends Div {

    TroubleCard(FleetState fleet, Consumer<OperationRequest> ask) {
        addClassName("trouble");
        String retry = getTranslation("console.operations.retry");
        if (!fleet.setAside().isEmpty()) {
            add(new Card(
                    getTranslation("console.operations.setAside"),
                    new Paragraph(getTranslation("console.operations.setAside.text")),
                    new DataTable<SetAside>(getTranslation("console.operations.setAside"))
                            .name(getTranslation("console.operations.space"), this::name)
                            .text(getTranslation("console.operations.error"), SetAside::reason)
                            .text(getTranslation("console.operations.when"), this::when)
                            .actions(
                                    retry,
                                    it -> Buttons.secondary(retry, click -> ask.accept(new MigrateOnly(it.schema()))))
                            .rows(fleet.setAside())));
        }
        if (!fleet.failedTenants().isEmpty()) {
            add(new Card(
                    getTranslation("console.operations.failedTenants"),
                    new DataTable<FailedTenant>(getTranslation("console.operations.failedTenants"))
                            .name(getTranslation("console.operations.space"), it -> new Span(it.name()))
                            .text(getTranslation("console.operations.error"), FailedTenant::reason)
                            .actions(
                                    retry,
                                    it -> Buttons.secondary(retry, click -> ask.accept(new RetryFailed(it.id()))))
                            .rows(fleet.failedTenants())));
        }
    }

    private Div name(SetAside it) {
        String name = it.name().isEmpty() ? getTranslation("console.operations.spare") : it.name();
        Span schema = new Span(getTranslation("console.operations.schemaAt", it.schema(), it.version()));
        schema.addClassName("detail");
        return new Div(new Span(name), schema);
    }

    private String when(SetAside it) {
        return getTranslation("console.operations.attempts", Moments.minute(it.at(), getLocale()), it.attempts());
    }
}
