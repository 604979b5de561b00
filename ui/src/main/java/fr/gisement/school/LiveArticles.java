package fr.gisement.school;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ArticleLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles that stays true while its page is open: what was withdrawn goes, what was changed changes in its
 * place, and what is new waits behind a mark until the reader asks for it.
 */
public final class LiveArticles extends Div {

    /** Where the articles come from; asked inside the school. */
    public interface Source {

        /** What a page drawn now would show, newest first. */
        List<ArticleLine> read();

        /** Whether its readers still see an article that {@link #read} no longer holds. */
        boolean readable(ArticleLine line);
    }

    private final Source source;
    private final Function<List<ArticleLine>, Component> draw;
    private final boolean tellsNew;
    private final NewsMark mark;
    private final Map<ArticleId, ArticleLine> shown = new LinkedHashMap<>();
    private final Map<ArticleId, ArticleLine> waiting = new LinkedHashMap<>();
    private Instant newest = Instant.MIN;
    private @Nullable ArticleList list;

    /**
     * @param draw makes an {@link ArticleList}, or what stands there when there is none
     * @param tellsNew whether what is new has its place here, as it has on a first page
     * @param school does something inside the school
     */
    public LiveArticles(
            Source source, Function<List<ArticleLine>, Component> draw, boolean tellsNew, Consumer<Runnable> school) {
        this.source = source;
        this.draw = draw;
        this.tellsNew = tellsNew;
        this.mark = new NewsMark(() -> school.accept(this::showNew));
        addClassName("live-articles");
    }

    /** Draws what was just read. */
    public LiveArticles draw(List<ArticleLine> lines) {
        shown.clear();
        waiting.clear();
        lines.forEach(line -> shown.put(line.id(), line));
        newest = lines.stream()
                .map(ArticleLine::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        mark.clear();
        removeAll();
        Component drawn = draw.apply(lines);
        list = drawn instanceof ArticleList articles ? articles : null;
        add(drawn, mark);
        return this;
    }

    /**
     * Looks again.
     *
     * @param changed what became another; empty when anything may have
     */
    public void look(Set<ArticleId> changed) {
        List<ArticleLine> lines = source.read();
        if (list == null) {
            if (!lines.isEmpty()) {
                draw(lines); // nothing is being read
            }
            return;
        }
        Map<ArticleId, ArticleLine> now = lines.stream().collect(toMap(ArticleLine::id, line -> line));
        for (ArticleLine line : List.copyOf(shown.values())) {
            ArticleLine again = now.get(line.id());
            if (again != null) {
                retell(line, again);
            } else if (!source.readable(line)) {
                shown.remove(line.id());
                list.take(line.id());
            }
        }
        if (shown.isEmpty()) {
            draw(lines);
        } else if (tellsNew) {
            lines.stream()
                    .filter(line -> !shown.containsKey(line.id()))
                    .filter(line ->
                            changed.contains(line.id()) || line.publishedAt().isAfter(newest))
                    .forEach(line -> waiting.put(line.id(), line));
            waiting.keySet().retainAll(now.keySet());
            say();
        }
    }

    private void retell(ArticleLine before, ArticleLine again) {
        if (!again.equals(before) && list != null) {
            shown.put(again.id(), again);
            list.retell(again);
        }
    }

    private void say() {
        if (waiting.isEmpty()) {
            mark.clear();
        } else if (waiting.size() == 1) {
            mark.say(getTranslation(
                    "school.news.article", waiting.values().iterator().next().title()));
        } else {
            mark.say(getTranslation("school.news.articles", waiting.size()));
        }
    }

    private void showNew() {
        Set<ArticleId> asked = Set.copyOf(waiting.keySet());
        draw(source.read());
        if (list != null) {
            shown.keySet().stream().filter(asked::contains).findFirst().ifPresent(list::leadTo);
        }
    }
}
