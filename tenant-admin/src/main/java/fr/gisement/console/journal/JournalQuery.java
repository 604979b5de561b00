package fr.gisement.console.journal;

import com.vaadin.flow.router.QueryParameters;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.journal.JournalFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks for.
 *
 * @param page from 1
 */
record JournalQuery(JournalFilter filter, int page) {

    private static final int LONGEST_TEXT = 80;
    private static final String ACTOR = "qui";
    private static final String ACTION = "action";
    private static final String SUBJECT = "sur";
    private static final String TEXT = "q";
    private static final String FROM = "du";
    private static final String TO = "au";
    private static final String PAGE = "page";

    static JournalQuery of(QueryParameters query) {
        return new JournalQuery(
                new JournalFilter(
                        text(query, ACTOR),
                        query.getSingleParameter(ACTION)
                                .filter(it -> it.matches("[A-Z_]{2,60}"))
                                .orElse(null),
                        text(query, SUBJECT),
                        text(query, TEXT),
                        day(query, FROM),
                        day(query, TO)),
                query.getSingleParameter(PAGE)
                        .filter(it -> it.matches("[1-9][0-9]{0,6}"))
                        .map(Integer::parseInt)
                        .orElse(1));
    }

    JournalQuery page(int other) {
        return new JournalQuery(filter, other);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, ACTOR, filter.actor());
        put(parameters, ACTION, filter.action());
        put(parameters, SUBJECT, filter.subject());
        put(parameters, TEXT, filter.text());
        put(parameters, FROM, filter.from());
        put(parameters, TO, filter.to());
        put(parameters, PAGE, page > 1 ? page : null);
        return QueryParameters.simple(parameters);
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? ConsoleAddress.JOURNAL : ConsoleAddress.JOURNAL + "?" + query;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    private static String text(QueryParameters query, String name) {
        String text = query.getSingleParameter(name).orElse("").strip();
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        Optional<String> text = query.getSingleParameter(name);
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
