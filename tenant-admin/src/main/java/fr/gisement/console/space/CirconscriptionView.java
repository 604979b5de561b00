package fr.gisement.console.space;

import com.vaadin.flow.router.Route;
import fr.gisement.account.ActivationDesk;
import fr.gisement.assignment.Assignments;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.fleetview.SpaceSheets;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.operations.Operations;
import jakarta.annotation.security.RolesAllowed;

/** The page of a circonscription. */
@Route(value = ConsoleAddress.CIRCONSCRIPTION_TEMPLATE, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class CirconscriptionView extends SheetView {

    CirconscriptionView(SpaceSheets sheets, Operations operations, ActivationDesk desk, Assignments assignments) {
        super(SchemaKind.CIRCONSCRIPTION, ConsoleAddress.CIRCONSCRIPTION, sheets, operations, desk, assignments);
    }
}
