package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.AskDialog;
import fr.gisement.components.Buttons;
import fr.gisement.selftraining.PathId;
import fr.gisement.selftraining.PathKeeper;
import fr.gisement.selftraining.PathSheet;
import fr.gisement.selftraining.TrainingPath;
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
    private final List<TrainingPath> all;

    /** @param address where a path is written */
    public AuthoredPaths(PathKeeper keeper, Doorway door, Function<PathId, String> address) {
        this.keeper = keeper;
        this.door = door;
        this.address = address;
        this.all = keeper.all();
    }

    @Override
    public List<Component> below(TrainingModule module) {
        List<TrainingPath> paths =
                all.stream().filter(it -> it.module().equals(module.id())).toList();
        if (paths.isEmpty()) {
            return List.of();
        }
        UnorderedList list = new UnorderedList();
        for (TrainingPath path : paths) {
            Span detail = new Span(text(
                    path.academie() == module.academie() ? "authoring.path.facts" : "authoring.path.facts.own",
                    ModuleWords.length(path.sheet().minutes()),
                    path.steps().size()));
            detail.addClassName("detail");
            list.add(new ListItem(
                    new Anchor(address.apply(path.id()), path.title()), PathWords.badge(path.state()), detail));
        }
        list.addClassName("documents");
        Div part = new Div(new H4(text("authoring.paths")), list);
        part.addClassName("paths");
        return List.of(part);
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
