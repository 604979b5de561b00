package fr.gisement.circonscription.followup;

import com.vaadin.flow.router.QueryParameters;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.components.ListPage;
import fr.gisement.components.SearchText;
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.Stage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks for: which schools, and how they are shown.
 *
 * @param text part of a name or a commune
 * @param follower a trainer's id, {@link #NOBODY} for schools without one, or null for all
 * @param page which part of a list, from 1; whatever else is asked for begins at the first
 */
record WayQuery(
        Look look,
        String text,
        @Nullable String follower,
        @Nullable Stage stage,
        @Nullable Concern concern,
        int page) {

    static final WayQuery ALL = new WayQuery(Look.BOARD, "", null, null, null, 1);

    /** The schools that nobody follows. */
    static final String NOBODY = "personne";

    private static final int LONGEST_TEXT = 80;

    /** How schools are shown. */
    enum Look {
        BOARD("tableau"),
        LIST("liste"),
        MAP("carte");

        private final String word;

        Look(String word) {
            this.word = word;
        }
    }

    /** What a school may be looked for by. */
    enum Concern {
        BLOCKED("bloquees"),
        QUIET("silencieuses"),
        OVERDUE("retard"),
        AHEAD("avance");

        private final String word;

        Concern(String word) {
            this.word = word;
        }

        /** Whether only trainers are told of it. */
        boolean forTrainers() {
            return this == QUIET || this == OVERDUE;
        }

        boolean of(FollowUp school, Instant now) {
            return switch (this) {
                case BLOCKED -> school.block() != null;
                case QUIET -> school.quiet(now);
                case OVERDUE -> school.overdue() > 0;
                case AHEAD -> !school.progress().ahead().isEmpty();
            };
        }
    }

    static WayQuery of(QueryParameters query) {
        String text = query.getSingleParameter("q").orElse("");
        return new WayQuery(
                first(Look.values(), it -> it.word, query.getSingleParameter("vue"))
                        .orElse(Look.BOARD),
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                query.getSingleParameter("suivi").filter(it -> !it.isEmpty()).orElse(null),
                first(Stage.values(), WayQuery::word, query.getSingleParameter("etape"))
                        .orElse(null),
                first(Concern.values(), it -> it.word, query.getSingleParameter("etat"))
                        .orElse(null),
                ListPage.asked(query));
    }

    WayQuery with(Look other) {
        return new WayQuery(other, text, follower, stage, concern, 1);
    }

    WayQuery page(int number) {
        return new WayQuery(look, text, follower, stage, concern, number);
    }

    /** The same without what only trainers are told of. */
    WayQuery forReader() {
        return concern != null && concern.forTrainers() ? new WayQuery(look, text, follower, stage, null, 1) : this;
    }

    /** The same way of looking at all schools. */
    WayQuery everything() {
        return ALL.with(look);
    }

    boolean filtered() {
        return !page(1).equals(everything());
    }

    /** Whether the two differ in what is typed alone. */
    boolean differsInWordsOnly(WayQuery other) {
        return equals(new WayQuery(other.look, text, other.follower, other.stage, other.concern, page));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "vue", look == Look.BOARD ? null : look.word);
        put(parameters, "q", text.isEmpty() ? null : text);
        put(parameters, "suivi", follower);
        put(parameters, "etape", stage == null ? null : word(stage));
        put(parameters, "etat", concern == null ? null : concern.word);
        put(parameters, ListPage.PARAMETER, page == 1 ? null : String.valueOf(page));
        return QueryParameters.simple(parameters);
    }

    String href(String slug) {
        String query = parameters().getQueryString();
        return query.isEmpty() ? CirconscriptionAddress.way(slug) : CirconscriptionAddress.way(slug) + "?" + query;
    }

    List<FollowUp> among(List<FollowUp> schools, Instant now) {
        return schools.stream()
                .filter(this::named)
                .filter(this::followed)
                .filter(school -> stage == null || school.stage() == stage)
                .filter(school -> concern == null || concern.of(school, now))
                .toList();
    }

    /** Each word that was typed begins one of its name or its communes. */
    private boolean named(FollowUp school) {
        List<String> words =
                SearchText.words(school.school().name() + " " + school.school().communes());
        return SearchText.words(text).stream()
                .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }

    private boolean followed(FollowUp school) {
        return follower == null
                || (school.school().follower() == null
                        ? follower.equals(NOBODY)
                        : follower.equals(Objects.toString(school.school().follower())));
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Optional<T> first(T[] values, Function<T, String> word, Optional<String> asked) {
        return asked.flatMap(text ->
                Stream.of(values).filter(it -> word.apply(it).equals(text)).findFirst());
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
