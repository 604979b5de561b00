package fr.gisement.circonscription.training;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
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
import fr.gisement.selftraining.PathReader;
import fr.gisement.selftraining.PublishedPaths;
import fr.gisement.selftraining.TrainingPath;
import jakarta.annotation.security.PermitAll;

/** A path that teachers follow alone: the circonscription's own for its trainers to write, published ones to read. */
@Route(value = TrainingAddress.PATH_TEMPLATE, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class TrainerPathView extends SpaceView {

    private final OwnPaths paths;
    private final PublishedPaths published;
    private final StepForms forms;
    private final Rights rights;

    TrainerPathView(Entrance entrance, OwnPaths paths, PublishedPaths published, StepForms forms, Rights rights) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.paths = paths;
        this.published = published;
        this.forms = forms;
        this.rights = rights;
        addClassNames("circonscription", "training");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        boolean trainer = rights.here(Role.ERUN);
        PathReader reader = trainer ? paths : published;
        TrainingPath path = event.getRouteParameters()
                .get(CirconscriptionAddress.PATH)
                .flatMap(PathId::parse)
                .flatMap(reader::find)
                .orElseThrow(NotFoundException::new);
        String catalogue = TrainingAddress.catalogue(slug());
        Doorway door = Doorway.of(this::here, this::inside);
        title(path.title());
        add(
                new PageHeader(path.title()).back(catalogue, getTranslation("training.catalogue")),
                trainer && !path.academie()
                        ? new PathDesk(paths, path, forms, door, catalogue)
                        : new PathPage(reader, path, door));
    }
}
