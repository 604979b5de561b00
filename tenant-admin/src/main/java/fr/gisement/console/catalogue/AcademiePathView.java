package fr.gisement.console.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.authoring.Doorway;
import fr.gisement.authoring.PathDesk;
import fr.gisement.authoring.StepForms;
import fr.gisement.components.PageHeader;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.selftraining.AcademiePaths;
import fr.gisement.selftraining.PathId;
import fr.gisement.selftraining.TrainingPath;
import jakarta.annotation.security.RolesAllowed;

/** A path of the académie's, to write. */
@Route(value = ConsoleAddress.PATH_TEMPLATE, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class AcademiePathView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AcademiePaths paths;
    private final StepForms forms;
    private String title = "";

    AcademiePathView(AcademiePaths paths, StepForms forms) {
        this.paths = paths;
        this.forms = forms;
        addClassName("console-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TrainingPath path = event.getRouteParameters()
                .get(ConsoleAddress.PATH)
                .flatMap(PathId::parse)
                .flatMap(paths::find)
                .orElseThrow(NotFoundException::new);
        title = path.title();
        removeAll();
        add(
                new PageHeader(title).back(ConsoleAddress.CATALOGUE, getTranslation("console.catalogue")),
                new PathDesk(paths, path, forms, Doorway.open(), ConsoleAddress.CATALOGUE));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
