package fr.gisement.blog;

import static java.util.stream.Collectors.toSet;

import fr.gisement.access.ForReaders;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolYear;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The blogs of the current school's classes, for those who read them: all who work in the school, and its guests. */
@Service
@ForReaders
public class ClassBlog {

    /** How many articles a page holds. */
    public static final int PAGE = 10;

    private final ArticleRows articles;
    private final Writers writers;
    private final People people;

    ClassBlog(ArticleRows articles, Writers writers, People people) {
        this.articles = articles;
        this.writers = writers;
        this.people = people;
    }

    /** What is published in a class, newest first; empty for a class that does not exist. */
    public ArticlePage page(ClassId schoolClass, int page) {
        int pages = Math.max(1, Math.ceilDiv(articles.count(schoolClass), PAGE));
        int shown = Math.clamp(page, 1, pages);
        return new ArticlePage(named(articles.page(schoolClass, PAGE, (shown - 1) * PAGE)), shown, pages);
    }

    /** What was published last in the year's classes. */
    public List<ArticleLine> latest(SchoolYear year, int limit) {
        return named(articles.latest(year, limit));
    }

    /** How many articles each class of a year shows; a class without any is not in it. */
    public Map<ClassId, Integer> counts(SchoolYear year) {
        return articles.counts(year);
    }

    /** A published article; for those who write in the class also one that was withdrawn. */
    public Optional<Article> read(ClassId schoolClass, ArticleId id) {
        return articles.find(schoolClass, id).flatMap(read -> {
            boolean writer = writers.mayWrite(schoolClass);
            if (!writer && !read.state().read()) {
                return Optional.empty();
            }
            return Optional.of(article(read, writer ? read.state() : ArticleState.PUBLISHED));
        });
    }

    private Article article(ArticleRows.Read read, ArticleState state) {
        Person author = people.named(Set.of(read.author())).get(read.author());
        return new Article(
                read.id(), read.schoolClass(), read.words(), author, read.publishedAt(), read.changedAt(), state);
    }

    private List<ArticleLine> named(List<ArticleRows.Line> lines) {
        Set<PersonId> authors = lines.stream().map(ArticleRows.Line::author).collect(toSet());
        Map<PersonId, Person> names = people.named(authors);
        return lines.stream()
                .map(line -> new ArticleLine(
                        line.id(),
                        line.schoolClass(),
                        line.title(),
                        line.opening(),
                        names.get(line.author()),
                        line.publishedAt()))
                .toList();
    }
}
