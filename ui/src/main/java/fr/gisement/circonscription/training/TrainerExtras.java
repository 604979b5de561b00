package fr.gisement.circonscription.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import fr.gisement.authoring.AuthoredPaths;
import fr.gisement.authoring.CatalogueExtras;
import fr.gisement.authoring.Doorway;
import fr.gisement.components.ButtonLink;
import fr.gisement.selftraining.OwnPaths;
import fr.gisement.training.TrainingModule;
import java.util.List;
import java.util.stream.Stream;

/** What a trainer does with a module: plans a session of it, and writes paths. */
final class TrainerExtras implements CatalogueExtras {

    private final String slug;
    private final AuthoredPaths paths;

    TrainerExtras(String slug, OwnPaths paths, Doorway door) {
        this.slug = slug;
        this.paths = new AuthoredPaths(paths, door, id -> TrainingAddress.path(slug, id));
    }

    @Override
    public List<Component> below(TrainingModule module) {
        return paths.below(module);
    }

    @Override
    public List<Component> actions(TrainingModule module) {
        if (module.retired()) {
            return List.of();
        }
        UI screen = UI.getCurrent();
        ButtonLink plan = new ButtonLink(
                        TrainingAddress.plan(slug, module.id()), screen.getTranslation("training.module.plan"))
                .secondary();
        plan.setAriaLabel(screen.getTranslation("training.module.plan.of", module.title()));
        return Stream.concat(Stream.of(plan), paths.actions(module).stream()).toList();
    }
}
