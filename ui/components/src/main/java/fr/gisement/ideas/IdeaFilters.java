package fr.gisement.ideas;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import fr.gisement.classes.Level;
import fr.gisement.components.SearchField;
import fr.gisement.usecase.Subject;
import fr.gisement.usecase.Tool;
import fr.gisement.usecase.UseCaseFilter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What use cases are looked for by; the address says it too. */
public final class IdeaFilters extends Div {

    private final SearchField text = new SearchField(getTranslation("ideas.filter.text"));
    private final Select<Level> level = select("level", Level.values(), Level::name);
    private final Select<Subject> subject = select("subject", Subject.values(), IdeaWords::subject);
    private final Select<Tool> tool = select("tool", Tool.values(), IdeaWords::tool);
    private final String root;
    private final transient Consumer<IdeaQuery> onWords;
    private IdeaQuery query;

    /**
     * @param root the page's address without a query; another choice leads to it
     * @param onWords called while somebody types, for the page to show what is found and leave the field as it is
     */
    public IdeaFilters(String root, IdeaQuery query, Consumer<IdeaQuery> onWords) {
        this.root = root;
        this.query = query;
        this.onWords = onWords;
        addClassNames("filters", "idea-filters");
        getElement().setAttribute("role", "search");
        UseCaseFilter filter = query.filter();
        text.setValue(filter.text());
        level.setValue(filter.level());
        subject.setValue(filter.subject());
        tool.setValue(filter.tool());
        add(text, level, subject, tool);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(text, level, subject, tool)) {
            field.addValueChangeListener(changed -> {
                if (changed.isFromClient()) {
                    ask();
                }
            });
        }
    }

    private void ask() {
        IdeaQuery next = query.filter(new UseCaseFilter(
                Objects.requireNonNullElse(text.getValue(), "").strip(),
                level.getValue(),
                subject.getValue(),
                tool.getValue()));
        if (next.equals(query)) {
            return;
        }
        UI screen = UI.getCurrent();
        if (next.differsInWordsOnly(query)) {
            // who goes on typing goes on with the same search: one step back undoes it all
            query = next;
            screen.getPage().getHistory().replaceState(null, new Location(root, next.parameters()));
            onWords.accept(next);
        } else {
            screen.navigate(root, next.parameters());
        }
    }

    private <T> Select<T> select(String what, T[] values, ItemLabelGenerator<T> words) {
        Select<T> select = new Select<>();
        String all = getTranslation("ideas.filter." + what + ".all");
        select.setLabel(getTranslation("ideas.filter." + what));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(it -> it == null ? all : words.apply(it));
        return select;
    }
}
