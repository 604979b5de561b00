package fr.gisement.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.selftraining.PathId;
import fr.gisement.selftraining.PathReader;
import fr.gisement.selftraining.TrainingPath;
import fr.gisement.training.TrainingModule;
import java.util.List;
import java.util.function.Function;

/** The paths of each module for who reads them: the way to each. */
public final class PathLinks implements CatalogueExtras {

    private final Function<PathId, String> address;
    private final List<TrainingPath> all;

    /** @param address where a path is read */
    public PathLinks(PathReader reader, Function<PathId, String> address) {
        this.address = address;
        this.all = reader.all();
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
        return List.of();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
