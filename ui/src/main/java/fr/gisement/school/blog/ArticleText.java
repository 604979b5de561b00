package fr.gisement.school.blog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;

/** A text in its paragraphs, as it was typed. It is only ever text: nothing in it is a tag or a link. */
final class ArticleText extends Div {

    ArticleText(String text) {
        addClassName("article-text");
        Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> add(new Paragraph(paragraph)));
    }
}
