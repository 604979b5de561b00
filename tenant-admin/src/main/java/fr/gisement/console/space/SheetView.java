package fr.gisement.console.space;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import fr.gisement.account.ActivationDesk;
import fr.gisement.assignment.Assignments;
import fr.gisement.console.assignments.AssignmentsCard;
import fr.gisement.fleetview.SpaceSheet;
import fr.gisement.fleetview.SpaceSheets;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.operations.OperationId;
import fr.gisement.operations.OperationStatus;
import fr.gisement.operations.Operations;
import java.util.Optional;

/** Shows a tenant's sheet; while something is being done to it, how far that is, and then the sheet anew. */
abstract class SheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SchemaKind kind;
    private final String parameter;
    private final SpaceSheets sheets;
    private final Operations operations;
    private final StaffActivation activation;
    private final Assignments assignments;
    private String slug = "";
    private String name = "";

    /** @param parameter the part of the address that names the tenant */
    SheetView(
            SchemaKind kind,
            String parameter,
            SpaceSheets sheets,
            Operations operations,
            ActivationDesk desk,
            Assignments assignments) {
        this.kind = kind;
        this.parameter = parameter;
        this.sheets = sheets;
        this.operations = operations;
        this.activation = new StaffActivation(desk);
        this.assignments = assignments;
        addClassNames("console-page", "sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get(parameter).orElse("");
        Optional<SpaceSheet> sheet = sheets.find(kind, slug);
        if (sheet.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(sheet.get(), operations.underWay(sheet.get().tenant().id()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", name);
    }

    private void show(SpaceSheet sheet, Optional<OperationStatus> operation) {
        name = sheet.tenant().name();
        removeAll();
        boolean busy = operation.filter(it -> !it.ended()).isPresent();
        add(new SheetHeader(sheet, new TenantActions(sheet, operations, this::follow), busy));
        operation.ifPresent(status -> add(new OperationNotice(status, operations, this::follow)));
        add(new ConditionNotice(sheet));
        if (kind == SchemaKind.CIRCONSCRIPTION) {
            add(
                    new AssignmentsCard(sheet.tenant(), assignments, operations, this::follow),
                    new SpacesCard(sheet.spaces()));
        } else {
            add(new SitesCard(sheet.sites()));
        }
        add(new StaffCard(sheet.staff(), activation));
        Div facts = new Div(new SchemaCard(sheet), new JournalCard(name, sheet.journal()));
        facts.addClassName("pair");
        add(facts);
    }

    /** Shows the sheet as it is now, with an operation that was asked for or has ended. */
    private void follow(OperationId operation) {
        // first how far it is: what ends between the two readings would be told as done beside the sheet of before
        Optional<OperationStatus> status = operations.find(operation);
        sheets.find(kind, slug).ifPresent(sheet -> show(sheet, status));
    }
}
