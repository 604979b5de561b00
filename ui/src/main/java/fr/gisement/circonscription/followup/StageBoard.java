package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.Stage;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schools by stage, a lane under the other, so that it fits a phone too. A card is moved by dragging it, with
 * Alt and an arrow, or by its button; {@code assets/stage-board.js} tells of the first two.
 */
@Tag("stage-board")
final class StageBoard extends HtmlContainer {

    /** Told where somebody wants a school to be. */
    interface Moves {

        /** @param to null for the lane of the schools that are held up */
        void move(FollowUp school, @Nullable Stage to);

        /** Somebody wants to choose where to. */
        void choose(FollowUp school);
    }

    private static final String BLOCKED = "BLOCKED";

    private final Map<String, FollowUp> schools = new HashMap<>();
    private final Map<TenantId, SchoolCard> cards = new HashMap<>();

    /** @param moves null for a reader */
    StageBoard(
            String slug,
            List<FollowUp> shown,
            Function<FollowUp, String> follower,
            Instant now,
            @Nullable Moves moves) {
        addClassName("stage-board");
        for (Stage stage : Stage.values()) {
            add(lane(
                    stage.name(),
                    StageTexts.of(stage),
                    shown.stream()
                            .filter(it -> it.block() == null && it.stage() == stage)
                            .toList(),
                    card -> new SchoolCard(slug, card, follower.apply(card), now, choice(card, moves))));
        }
        add(lane(
                BLOCKED,
                getTranslation("followup.blocked"),
                shown.stream().filter(it -> it.block() != null).toList(),
                card -> new SchoolCard(slug, card, follower.apply(card), now, choice(card, moves))));
        shown.forEach(school -> schools.put(school.id().toString(), school));
        if (moves != null) {
            getElement()
                    .addEventListener(
                            "card-moved",
                            event -> moved(
                                    event.getEventData().get("event.detail").asString(), moves))
                    .addEventData("event.detail");
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript("context://assets/stage-board.js");
    }

    /** Leads the keyboard to a school's card. */
    void leadTo(TenantId school) {
        Optional.ofNullable(cards.get(school)).ifPresent(SchoolCard::leadTo);
    }

    private static @Nullable Runnable choice(FollowUp school, @Nullable Moves moves) {
        return moves == null ? null : () -> moves.choose(school);
    }

    /** What came from the browser is a question: which school, and to which lane. */
    private void moved(String detail, Moves moves) {
        String[] parts = detail.split(" ", -1);
        FollowUp school = schools.get(parts[0]);
        if (school == null || parts.length != 2) {
            return;
        }
        switch (parts[1]) {
            case "up" ->
                (school.block() != null
                                ? Optional.of(school.stage())
                                : school.stage().previous())
                        .ifPresent(to -> moves.move(school, to));
            case "down" ->
                school.stage().next().filter(to -> school.block() == null).ifPresent(to -> moves.move(school, to));
            case BLOCKED -> moves.move(school, null);
            default -> {
                for (Stage stage : Stage.values()) {
                    if (stage.name().equals(parts[1])) {
                        moves.move(school, stage);
                    }
                }
            }
        }
    }

    private Component lane(String name, String title, List<FollowUp> held, Function<FollowUp, SchoolCard> card) {
        Section lane = new Section();
        lane.addClassNames("lane", held.isEmpty() ? "empty" : "held");
        lane.getElement().setAttribute("data-lane", name);
        H2 head = new H2(title);
        Span count = new Span(String.valueOf(held.size()));
        count.addClassName("count");
        count.getElement().setAttribute("aria-label", getTranslation("followup.lane.count", held.size()));
        head.add(count);
        lane.add(head);
        if (held.isEmpty()) {
            lane.add(new Paragraph(getTranslation("followup.lane.empty")));
        } else {
            UnorderedList list = new UnorderedList();
            list.getElement().setAttribute("role", "list"); // a list without marks is none to some readers
            for (FollowUp school : held) {
                SchoolCard made = card.apply(school);
                cards.put(school.id(), Objects.requireNonNull(made));
                list.add(made);
            }
            lane.add(list);
        }
        return lane;
    }
}
