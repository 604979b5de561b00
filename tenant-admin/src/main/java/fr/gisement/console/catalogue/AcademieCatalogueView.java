package fr.gisement.console.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.authoring.CatalogueDesk;
import fr.gisement.authoring.Doorway;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.files.FileInspection;
import fr.gisement.files.FileProperties;
import fr.gisement.training.AcademieCatalogue;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The académie's modules: written, changed, retired, and the documents that go with them. */
@Route(value = ConsoleAddress.CATALOGUE, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class AcademieCatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AcademieCatalogue catalogue;
    private final FileInspection inspection;
    private final FileProperties properties;

    AcademieCatalogueView(AcademieCatalogue catalogue, FileInspection inspection, FileProperties properties) {
        this.catalogue = catalogue;
        this.inspection = inspection;
        this.properties = properties;
        addClassName("console-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        CatalogueDesk desk = new CatalogueDesk(
                catalogue, inspection, properties, Doorway.open(), module -> true, module -> List.of());
        Button add = Buttons.primary(getTranslation("authoring.module.new"), click -> desk.write());
        add.setIcon(Icon.PLUS.create());
        add(
                new PageHeader(getTranslation("console.catalogue"))
                        .subtitle(getTranslation("console.catalogue.subtitle"))
                        .actions(add),
                desk);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("console.catalogue"));
    }
}
