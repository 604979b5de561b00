package fr.gisement.ideas;

import com.vaadin.flow.router.QueryParameters;
import fr.gisement.classes.Level;
import fr.gisement.components.ListPage;
import fr.gisement.usecase.Subject;
import fr.gisement.usecase.Tool;
import fr.gisement.usecase.UseCaseFilter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for: which use cases, by which side.
 *
 * @param view a word of the page's own; empty for the one it opens with
 * @param page which part of the list, from 1; whatever else is asked for begins at the first
 */
public record IdeaQuery(String view, UseCaseFilter filter, int page) {

    public IdeaQuery(String view, UseCaseFilter filter) {
        this(view, filter, 1);
    }

    public static IdeaQuery of(QueryParameters query) {
        String text = query.getSingleParameter("q").orElse("");
        return new IdeaQuery(
                query.getSingleParameter("vue").orElse(""),
                new UseCaseFilter(
                        text.substring(0, Math.min(text.length(), UseCaseFilter.TEXT_LENGTH)),
                        first(Level.values(), query.getSingleParameter("niveau")),
                        first(Subject.values(), query.getSingleParameter("domaine")),
                        first(Tool.values(), query.getSingleParameter("outil"))),
                ListPage.asked(query));
    }

    /** The same, another part of it. */
    public IdeaQuery page(int number) {
        return new IdeaQuery(view, filter, number);
    }

    /** The same filter, another side. */
    public IdeaQuery view(String other) {
        return new IdeaQuery(other, filter);
    }

    /** The same side, other use cases. */
    public IdeaQuery filter(UseCaseFilter other) {
        return new IdeaQuery(view, other);
    }

    public boolean filtered() {
        return !filter.equals(UseCaseFilter.ALL);
    }

    /** Whether the two differ in what is typed alone. */
    boolean differsInWordsOnly(IdeaQuery other) {
        UseCaseFilter theirs = other.filter;
        return equals(new IdeaQuery(
                other.view, new UseCaseFilter(filter.text(), theirs.level(), theirs.subject(), theirs.tool())));
    }

    /** @param root the page's address without a query */
    public String href(String root) {
        String query = parameters().getQueryString();
        return query.isEmpty() ? root : root + "?" + query;
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "vue", view);
        put(parameters, "q", filter.text());
        put(parameters, "niveau", word(filter.level()));
        put(parameters, "domaine", word(filter.subject()));
        put(parameters, "outil", word(filter.tool()));
        put(parameters, ListPage.PARAMETER, page == 1 ? "" : String.valueOf(page));
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> @Nullable E first(E[] values, Optional<String> asked) {
        return asked.flatMap(text ->
                        Stream.of(values).filter(it -> word(it).equals(text)).findFirst())
                .orElse(null);
    }
}
