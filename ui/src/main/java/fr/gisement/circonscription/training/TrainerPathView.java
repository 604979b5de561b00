package fr.gisement.circonscription.training;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.authoring.Doorway;
import fr.gisement.authoring.PathDesk;
import fr.gisement.authoring.PathPage;
import fr.gisement.authoring.StepForms;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.selftraining.OwnPaths;
import fr.gisement.selftraining.PathId;
import fr.gisement.selftraining.TrainingPath;
import jakarta.annotation.security.PermitAll;

/** A path that teachers follow alone: the circonscription's own to write, the académie's to look at. */
@Route(value = TrainingAddress.PATH_TEMPLATE, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles(Role.ERUN)
final class TrainerPathView extends SpaceView {

    private final OwnPaths paths;
    private final StepForms forms;

    TrainerPathView(Entrance entrance, OwnPaths paths, StepForms forms) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.paths = paths;
        this.forms = forms;
        addClassNames("circonscription", "training");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        TrainingPath path = event.getRouteParameters()
                .get(CirconscriptionAddress.PATH)
                .flatMap(PathId::parse)
                .flatMap(paths::find)
                .orElseThrow(NotFoundException::new);
        Doorway door = Doorway.of(this::here, this::inside);
        title(path.title());
        add(
                new PageHeader(path.title())
                        .back(TrainingAddress.catalogue(slug()), getTranslation("training.catalogue")),
                path.academie()
                        ? new PathPage(paths, path, door)
                        : new PathDesk(paths, path, forms, door, TrainingAddress.catalogue(slug())));
    }
}
