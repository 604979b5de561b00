package fr.gisement.school.training;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.authoring.ModuleWords;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.school.SchoolAddress;
import fr.gisement.selftraining.MyPath;
import java.util.List;

/** Paths to follow, and how far one is in each. */
final class PathList extends UnorderedList {

    PathList(String slug, List<MyPath> paths) {
        addClassNames("documents", "my-paths");
        for (MyPath mine : paths) {
            Span length = new Span(ModuleWords.length(mine.path().sheet().minutes()));
            length.addClassName("detail");
            add(new ListItem(
                    new Anchor(
                            SchoolAddress.path(slug, mine.path().id()),
                            mine.path().title()),
                    badge(mine),
                    length));
        }
    }

    private StatusBadge badge(MyPath mine) {
        if (mine.finished()) {
            return new StatusBadge(Tone.GOOD, getTranslation("mytraining.path.finished"));
        }
        return mine.begun()
                ? new StatusBadge(
                        Tone.WAITING,
                        getTranslation(
                                "mytraining.path.at",
                                mine.at() + 1,
                                mine.path().steps().size()))
                : new StatusBadge(Tone.PLAIN, getTranslation("mytraining.path.new"));
    }
}
