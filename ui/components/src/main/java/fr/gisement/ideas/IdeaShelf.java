package fr.gisement.ideas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.ListPage;
import fr.gisement.components.Pager;
import fr.gisement.usecase.UseCaseFilter;
import java.util.List;

/** What an address asks for: how many use cases, a page of them, and the way to the others. */
public final class IdeaShelf extends Div {

    public IdeaShelf() {
        addClassName("idea-list");
    }

    /**
     * Shows these in place of those before.
     *
     * @param cards of all that was found, at least one
     * @param root the page's address without a query
     */
    public void show(List<IdeaCard> cards, IdeaQuery query, String root) {
        Paragraph found = new Paragraph(getTranslation("ideas.found", cards.size()));
        found.getElement().setAttribute("role", "status");
        if (query.filtered()) {
            found.add(new Span(" "), all(query, root));
        }
        ListPage<IdeaCard> page = ListPage.of(cards, query.page());
        show(
                found,
                IdeaCard.shelf(page.rows()),
                new Pager(
                        page.number(),
                        page.count(),
                        number -> query.page(number).href(root)));
    }

    /** Shows something else in their place. */
    public void show(Component... instead) {
        removeAll();
        add(instead);
    }

    /** The way to the same side without a filter. */
    public Anchor all(IdeaQuery query, String root) {
        return new Anchor(query.filter(UseCaseFilter.ALL).href(root), getTranslation("ideas.all"));
    }
}
