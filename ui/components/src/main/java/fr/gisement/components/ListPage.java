package fr.gisement.components;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of a long list, few enough for a phone.
 *
 * @param number from 1; a number beyond the last page is the last page's
 * @param count how many pages there are
 */
public record ListPage<T>(List<T> rows, int number, int count) {

    /** The query's parameter that numbers the page, from 1. */
    public static final String PARAMETER = "page";

    private static final int SIZE = 20;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    public ListPage {
        rows = List.copyOf(rows);
    }

    /** The page that an address asks for; the first when it asks for none. */
    public static int asked(QueryParameters query) {
        return query.getSingleParameter(PARAMETER)
                .filter(number -> NUMBER.matcher(number).matches())
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** @param all at least one */
    public static <T> ListPage<T> of(List<T> all, int asked) {
        int count = Math.ceilDiv(all.size(), SIZE);
        int number = Math.min(asked, count);
        return new ListPage<>(all.subList((number - 1) * SIZE, Math.min(number * SIZE, all.size())), number, count);
    }
}
