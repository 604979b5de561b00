package fr.gisement.school;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticleLine;
import fr.gisement.components.PersonAvatar;
import fr.gisement.identity.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Published articles one under the other: title, first words, who and when; each whole item leads to its article. */
public final class ArticleList extends Div {

    private final String slug;
    private final Moments moments;
    private final Function<ArticleLine, String> place;
    private final Map<ArticleId, Item> items = new HashMap<>();

    /** @param place what stands before the date, such as the class's name; empty for nothing */
    public ArticleList(String slug, List<ArticleLine> articles, Moments moments, Function<ArticleLine, String> place) {
        this.slug = slug;
        this.moments = moments;
        this.place = place;
        addClassName("article-list");
        articles.forEach(line -> {
            Item item = new Item(line);
            items.put(line.id(), item);
            add(item);
        });
    }

    /** Other words for an article that is shown, in its place. */
    void retell(ArticleLine line) {
        Item item = items.get(line.id());
        if (item != null) {
            item.tell(line);
        }
    }

    void take(ArticleId article) {
        Item item = items.remove(article);
        if (item != null) {
            remove(item);
        }
    }

    /** Leads the keyboard, and the eye, to an article. */
    void leadTo(ArticleId article) {
        Item item = items.get(article);
        if (item != null) {
            item.title.focus();
        }
    }

    private final class Item extends Article {

        private final Anchor title = new Anchor();
        private final Paragraph opening = new Paragraph();

        Item(ArticleLine line) {
            addClassName("article-item");
            title.setHref(SchoolAddress.article(slug, line.schoolClass(), line.id()));
            opening.addClassName("opening");
            tell(line);
            add(new H3(title), opening, by(line));
        }

        void tell(ArticleLine line) {
            title.setText(line.title());
            opening.setText(line.opening());
        }

        private Div by(ArticleLine line) {
            Div by = new Div();
            by.addClassName("by");
            Person author = line.author();
            if (author != null) {
                by.add(new PersonAvatar(author));
            }
            Div words = new Div(new Span(byline(author)), new Span(when(line)));
            words.addClassName("words");
            by.add(words);
            return by;
        }
    }

    private String byline(@Nullable Person author) {
        return author == null ? getTranslation("school.author.unknown") : author.displayName();
    }

    private String when(ArticleLine line) {
        String moment = moments.say(line.publishedAt());
        String where = place.apply(line);
        return where.isEmpty() ? moment : where + " · " + moment;
    }
}
