package fr.gisement.console.schools;

import com.vaadin.flow.router.QueryParameters;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.fleetview.SchoolFilter;
import fr.gisement.fleetview.SpaceCondition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks for: which schools, as a map or a table where there is room for one only, and which page.
 *
 * @param page from 1
 */
record SchoolQuery(SchoolFilter filter, boolean map, int page) {

    private static final int LONGEST_TEXT = 80;
    private static final String TEXT = "q";
    private static final String CIRCONSCRIPTION = "circonscription";
    private static final String CONDITION = "etat";
    private static final String STATUS = "statut";
    private static final String ACCOUNTS = "comptes";
    private static final String VIEW = "vue";
    private static final String PAGE = "page";

    static SchoolQuery of(QueryParameters query) {
        String text = query.getSingleParameter(TEXT).orElse("");
        SchoolFilter filter = new SchoolFilter(
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                query.getSingleParameter(CIRCONSCRIPTION).orElse(null),
                query.getSingleParameter(CONDITION)
                        .flatMap(SchoolQuery::condition)
                        .orElse(null),
                query.getSingleParameter(STATUS).map(SchoolQuery::isPrivate).orElse(null),
                query.getSingleParameter(ACCOUNTS).isPresent());
        return new SchoolQuery(
                filter,
                query.getSingleParameter(VIEW).filter("carte"::equals).isPresent(),
                query.getSingleParameter(PAGE).map(SchoolQuery::number).orElse(1));
    }

    /** Other schools, from their first page. */
    SchoolQuery with(SchoolFilter other) {
        return new SchoolQuery(other, map, 1);
    }

    SchoolQuery page(int other) {
        return new SchoolQuery(filter, map, other);
    }

    SchoolQuery map(boolean asMap) {
        return new SchoolQuery(filter, asMap, page);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, TEXT, filter.text().isEmpty() ? null : filter.text());
        put(parameters, CIRCONSCRIPTION, filter.circonscription());
        put(parameters, CONDITION, filter.condition() == null ? null : ConsoleAddress.word(filter.condition()));
        put(parameters, STATUS, filter.privateSchools() == null ? null : filter.privateSchools() ? "prive" : "public");
        put(parameters, ACCOUNTS, filter.nobodyActivated() ? "aucun" : null);
        put(parameters, VIEW, map ? "carte" : null);
        put(parameters, PAGE, page > 1 ? String.valueOf(page) : null);
        return QueryParameters.simple(parameters);
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? ConsoleAddress.SCHOOLS : ConsoleAddress.SCHOOLS + "?" + query;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static Optional<SpaceCondition> condition(String word) {
        return Stream.of(SpaceCondition.values())
                .filter(condition -> ConsoleAddress.word(condition).equals(word))
                .findFirst();
    }

    private static @Nullable Boolean isPrivate(String word) {
        return switch (word) {
            case "prive" -> true;
            case "public" -> false;
            default -> null;
        };
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
