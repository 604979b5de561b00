package fr.gisement.school.blog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.gisement.blog.Article;
import fr.gisement.components.PersonAvatar;
import fr.gisement.identity.Person;
import fr.gisement.school.Moments;

/** Who wrote an article and when it was published. */
final class Byline extends Div {

    Byline(Article article, Moments moments) {
        addClassName("by");
        Person author = article.author();
        if (author != null) {
            add(new PersonAvatar(author));
        }
        Div words = new Div(
                new Span(author == null ? getTranslation("school.author.unknown") : author.displayName()),
                new Span(getTranslation("blog.published", moments.say(article.publishedAt()))));
        if (article.changedAt() != null) {
            words.add(new Span(getTranslation("blog.changed", moments.say(article.changedAt()))));
        }
        words.addClassName("words");
        add(words);
    }
}
