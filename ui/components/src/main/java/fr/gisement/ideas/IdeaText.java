package fr.gisement.ideas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.Card;
import fr.gisement.components.Facts;
import fr.gisement.usecase.UseCaseSheet;

/** A whole use case, to be read. */
public final class IdeaText extends Div {

    /** @param from where it comes from, in words; empty for nothing */
    public IdeaText(UseCaseSheet sheet, String from) {
        addClassName("idea-text");
        Facts facts = new Facts()
                .fact(getTranslation("ideas.levels"), sheet.levelsText())
                .fact(getTranslation("ideas.subject"), IdeaWords.subject(sheet.subject()))
                .fact(getTranslation("ideas.time"), IdeaWords.duration(sheet))
                .fact(getTranslation("ideas.tools"), IdeaWords.tools(sheet));
        if (!from.isEmpty()) {
            facts.fact(getTranslation("ideas.from"), from);
        }
        OrderedList steps = new OrderedList();
        steps.addClassName("steps");
        sheet.steps().forEach(step -> steps.add(new ListItem(step)));
        add(
                new Card(facts),
                new Card(getTranslation("ideas.steps"), steps),
                new Card(getTranslation("ideas.result"), written(sheet.result())),
                new Card(getTranslation("ideas.article"), article(sheet)));
    }

    private static Component article(UseCaseSheet sheet) {
        Div article = new Div(new H3(sheet.articleTitle()), written(sheet.articleBody()));
        article.addClassName("article-start");
        return article;
    }

    private static Component written(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("written");
        return paragraph;
    }
}
