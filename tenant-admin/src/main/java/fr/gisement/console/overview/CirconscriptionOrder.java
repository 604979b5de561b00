package fr.gisement.console.overview;

import com.vaadin.flow.router.QueryParameters;
import fr.gisement.components.FrenchOrder;
import fr.gisement.fleetview.CirconscriptionFigures;
import fr.gisement.fleetview.SpaceCondition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the circonscriptions are listed: {@code ?tri=…} and {@code ?etat=…} in the address. */
record CirconscriptionOrder(By by, Only only) {

    private static final String SORT = "tri";
    private static final String FILTER = "etat";

    /** What they are sorted by; what wants work comes first. */
    enum By {
        NOM,
        ECOLES,
        ACTIVATION
    }

    /** Which are shown. */
    enum Only {
        TOUTES,
        SUSPENDUES,
        SURVEILLER
    }

    static CirconscriptionOrder of(QueryParameters query) {
        return new CirconscriptionOrder(value(By.values(), query, SORT), value(Only.values(), query, FILTER));
    }

    QueryParameters query() {
        QueryParameters query = QueryParameters.empty();
        if (by != By.NOM) {
            query = query.merging(SORT, word(by));
        }
        if (only != Only.TOUTES) {
            query = query.merging(FILTER, word(only));
        }
        return query;
    }

    /** Those that are asked for, of a list by name. */
    List<CirconscriptionFigures> apply(List<CirconscriptionFigures> byName) {
        return byName.stream().filter(this::isShown).sorted(order()).toList();
    }

    private boolean isShown(CirconscriptionFigures it) {
        return switch (only) {
            case TOUTES -> true;
            case SUSPENDUES -> it.spaces(SpaceCondition.SUSPENDED) > 0 || it.condition() == SpaceCondition.SUSPENDED;
            case SURVEILLER ->
                it.condition() != SpaceCondition.OPEN || it.spaces(SpaceCondition.OPEN) < it.livingSpaces();
        };
    }

    private Comparator<CirconscriptionFigures> order() {
        return switch (by) {
            case NOM -> FrenchOrder.by(CirconscriptionFigures::name);
            case ECOLES ->
                Comparator.comparingInt(CirconscriptionFigures::schools).reversed();
            case ACTIVATION -> Comparator.comparingInt(it -> it.staff().percent());
        };
    }

    private static <E extends Enum<E>> E value(E[] values, QueryParameters query, String name) {
        String asked = query.getSingleParameter(name).orElse("");
        return Stream.of(values)
                .filter(value -> word(value).equals(asked))
                .findFirst()
                .orElse(values[0]);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
