package fr.gisement.circonscription.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.authoring.CatalogueDesk;
import fr.gisement.authoring.Doorway;
import fr.gisement.authoring.PathLinks;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.files.FileInspection;
import fr.gisement.files.FileProperties;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.selftraining.OwnPaths;
import fr.gisement.selftraining.PublishedPaths;
import fr.gisement.training.TrainingCatalogue;
import jakarta.annotation.security.PermitAll;

/** What is taught: the académie's modules and the circonscription's own, which its trainers write here. */
@Route(value = TrainingAddress.ROOT + "/catalogue", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class CatalogueView extends SpaceView {

    private final TrainingCatalogue catalogue;
    private final OwnPaths paths;
    private final PublishedPaths published;
    private final FileInspection inspection;
    private final FileProperties properties;
    private final Rights rights;

    CatalogueView(
            Entrance entrance,
            TrainingCatalogue catalogue,
            OwnPaths paths,
            PublishedPaths published,
            FileInspection inspection,
            FileProperties properties,
            Rights rights) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.catalogue = catalogue;
        this.paths = paths;
        this.published = published;
        this.inspection = inspection;
        this.properties = properties;
        this.rights = rights;
        addClassNames("circonscription", "training");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        boolean trainer = rights.here(Role.ERUN);
        title(getTranslation("training.catalogue"));
        PageHeader header = new PageHeader(getTranslation("training.catalogue"))
                .subtitle(getTranslation("training.catalogue.subtitle"))
                .back(CirconscriptionAddress.training(slug()), getTranslation("training.title"));
        Doorway door = Doorway.of(this::here, this::inside);
        CatalogueDesk desk = new CatalogueDesk(
                catalogue,
                inspection,
                properties,
                door,
                module -> trainer && !module.academie(),
                trainer
                        ? new TrainerExtras(slug(), paths, door)
                        : new PathLinks(published, id -> TrainingAddress.path(slug(), id)));
        if (trainer) {
            Button add = Buttons.secondary(getTranslation("authoring.module.new"), click -> desk.write());
            add.setIcon(Icon.PLUS.create());
            header.actions(add);
        }
        add(header, desk);
    }
}
