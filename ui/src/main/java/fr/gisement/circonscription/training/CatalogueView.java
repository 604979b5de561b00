package fr.gisement.circonscription.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.authoring.CatalogueDesk;
import fr.gisement.authoring.Doorway;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.ButtonLink;
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
import fr.gisement.training.TrainingCatalogue;
import fr.gisement.training.TrainingModule;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What is taught: the académie's modules and the circonscription's own, which its trainers write here. */
@Route(value = TrainingAddress.ROOT + "/catalogue", layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class CatalogueView extends SpaceView {

    private final TrainingCatalogue catalogue;
    private final FileInspection inspection;
    private final FileProperties properties;
    private final Rights rights;

    CatalogueView(
            Entrance entrance,
            TrainingCatalogue catalogue,
            FileInspection inspection,
            FileProperties properties,
            Rights rights) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.catalogue = catalogue;
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
        CatalogueDesk desk = new CatalogueDesk(
                catalogue,
                inspection,
                properties,
                Doorway.of(this::here, this::inside),
                module -> trainer && !module.academie(),
                module -> trainer && !module.retired() ? List.of(plan(module)) : List.of());
        if (trainer) {
            Button add = Buttons.secondary(getTranslation("authoring.module.new"), click -> desk.write());
            add.setIcon(Icon.PLUS.create());
            header.actions(add);
        }
        add(header, desk);
    }

    private Component plan(TrainingModule module) {
        ButtonLink plan = new ButtonLink(
                        TrainingAddress.plan(slug(), module.id()), getTranslation("training.module.plan"))
                .secondary();
        plan.setAriaLabel(getTranslation("training.module.plan.of", module.title()));
        return plan;
    }
}
