package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import fr.gisement.training.TrainingModule;
import java.util.List;

/** What a screen adds to the modules of a {@link CatalogueDesk}. */
public interface CatalogueExtras {

    /** What stands below what is said of a module. */
    List<Component> below(TrainingModule module);

    /** Where one goes from a module, or what one does with it, before what the desk offers. */
    List<Component> actions(TrainingModule module);
}
