package fr.gisement.ideas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.usecase.UseCaseSheet;
import java.util.List;

/** A use case in a list: what it is about, where it is from, and the way to it. */
public final class IdeaCard extends Article {

    private final Div marks = new Div();

    /** @param from where it comes from, in words; empty for nothing */
    public IdeaCard(String href, UseCaseSheet sheet, String from) {
        addClassNames("card", "idea-card");
        Paragraph about = new Paragraph(getTranslation(
                "ideas.about", sheet.levelsText(), IdeaWords.subject(sheet.subject()), IdeaWords.duration(sheet)));
        about.addClassName("detail");
        Paragraph result = new Paragraph(sheet.result());
        result.addClassName("result");
        Span tools = new Span(IdeaWords.tools(sheet));
        tools.addClassName("detail");
        marks.addClassName("marks");
        add(new H3(new Anchor(href, sheet.title())), about, result, tools);
        if (!from.isEmpty()) {
            Span origin = new Span(from);
            origin.addClassNames("detail", "origin");
            add(origin);
        }
    }

    /** Badges and numbers, above the title. */
    public IdeaCard marks(Component... components) {
        marks.add(components);
        addComponentAsFirst(marks);
        return this;
    }

    /** Cards side by side. */
    public static Div shelf(List<IdeaCard> cards) {
        Div shelf = new Div();
        shelf.addClassNames("cards", "idea-cards");
        cards.forEach(shelf::add);
        return shelf;
    }
}
