package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Buttons;
import fr.gisement.selftraining.PathId;
import fr.gisement.selftraining.PathKeeper;
import fr.gisement.selftraining.PathSheet;
import fr.gisement.training.TrainingModule;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The paths of each module for who writes them: the way to each, and to a new one. */
public final class AuthoredPaths implements CatalogueExtras {

    private final PathKeeper keeper;
    private final Doorway door;
    private final Function<PathId, String> address;
    private final PathLinks links;

    /** @param address where a path is written */
    public AuthoredPaths(PathKeeper keeper, Doorway door, Function<PathId, String> address) {
        this.keeper = keeper;
        this.door = door;
        this.address = address;
        this.links = new PathLinks(keeper, address);
    }

    @Override
    public List<Component> below(TrainingModule module) {
        return links.below(module);
    }

    @Override
    public List<Component> actions(TrainingModule module) {
        if (module.retired()) {
            return List.of();
        }
        Button write = Buttons.quiet(text("authoring.path.new"), click -> ask(module));
        write.setAriaLabel(text("authoring.path.new.of", module.title()));
        return List.of(write);
    }

    private void ask(TrainingModule module) {
        new PathSheetForm(null).open(new AskDialog(text("authoring.path.new")), sheet -> begin(module, sheet));
    }

    private boolean begin(TrainingModule module, PathSheet sheet) {
        AtomicReference<@Nullable PathId> begun = new AtomicReference<>();
        boolean done = door.here(() -> begun.set(keeper.add(module.id(), sheet)));
        PathId id = begun.get();
        if (id != null) {
            UI.getCurrent().navigate(address.apply(id));
        }
        return done;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
