package fr.gisement.blog;

import fr.gisement.classes.ClassId;
import java.util.Optional;

/** That an article became another for its readers: published, changed or withdrawn. Which of them, who reads it finds. */
public record BlogNews(ClassId schoolClass, ArticleId article) {

    /** What to listen to. */
    public static final String TOPIC = "blog";

    /** As it was announced; empty when it was not. */
    public static Optional<BlogNews> parse(String id) {
        String[] parts = id.split("/", -1);
        return parts.length != 2
                ? Optional.empty()
                : ClassId.parse(parts[0])
                        .flatMap(schoolClass ->
                                ArticleId.parse(parts[1]).map(article -> new BlogNews(schoolClass, article)));
    }

    /** As it is announced. */
    public String id() {
        return schoolClass + "/" + article;
    }
}
