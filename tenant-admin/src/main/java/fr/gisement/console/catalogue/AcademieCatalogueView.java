package fr.gisement.console.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.authoring.AuthoredPaths;
import fr.gisement.authoring.CatalogueDesk;
import fr.gisement.authoring.Doorway;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.files.FileInspection;
import fr.gisement.files.FileProperties;
import fr.gisement.selftraining.AcademiePaths;
import fr.gisement.training.AcademieCatalogue;
import jakarta.annotation.security.RolesAllowed;

/** The académie's modules: written, changed, retired, and the documents that go with them. */
@Route(value = ConsoleAddress.CATALOGUE, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class AcademieCatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AcademieCatalogue catalogue;
    private final AcademiePaths paths;
    private final FileInspection inspection;
    private final FileProperties properties;

    AcademieCatalogueView(
            AcademieCatalogue catalogue, AcademiePaths paths, FileInspection inspection, FileProperties properties) {
        this.catalogue = catalogue;
        this.paths = paths;
        this.inspection = inspection;
        this.properties = properties;
        addClassName("console-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Doorway door = Doorway.open();
        CatalogueDesk desk = new CatalogueDesk(
                catalogue,
                inspection,
                properties,
                door,
                module -> true,
                new AuthoredPaths(paths, door, ConsoleAddress::path));
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
