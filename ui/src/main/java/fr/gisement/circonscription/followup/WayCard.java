package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.followup.Block;
import fr.gisement.followup.Dossier;
import fr.gisement.followup.FollowUp;
import fr.gisement.followup.Stage;
import fr.gisement.followup.StageMark;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages of a school: what is reached, when and by whose word, and what comes next. */
final class WayCard extends Div {

    /** What a trainer can do about them. */
    interface Moves {

        void on(Stage to);

        void choose();

        void block();

        void unblock();
    }

    private static final Set<Stage> SEEN = EnumSet.of(Stage.PEOPLE_IMPORTED, Stage.FIRST_ARTICLE);

    /** @param moves null for a reader */
    WayCard(Dossier dossier, @Nullable Moves moves) {
        addClassName("way-card");
        FollowUp school = dossier.followUp();
        Card card = new Card(getTranslation("followup.way"));
        Block block = school.block();
        if (block != null) {
            Notice held = Notice.warning(
                            getTranslation("followup.way.blocked", block.reason(), StageTexts.day(block.nextOn())))
                    .title(getTranslation("followup.blocked"));
            if (moves != null) {
                held.with(Buttons.secondary(getTranslation("followup.way.unblock"), clicked -> moves.unblock()));
            }
            card.add(held);
        }
        OrderedList stages = new OrderedList();
        stages.addClassName("stages");
        stages.getElement().setAttribute("role", "list");
        for (Stage stage : Stage.values()) {
            if (stage != Stage.TO_CONTACT) {
                stages.add(item(dossier, stage));
            }
        }
        card.add(stages);
        if (moves != null) {
            Div actions = new Div();
            actions.addClassName("actions");
            school.stage()
                    .next()
                    .ifPresent(next -> actions.add(Buttons.primary(
                            getTranslation("followup.way.next", StageTexts.of(next)), clicked -> moves.on(next))));
            actions.add(Buttons.secondary(getTranslation("followup.way.other"), clicked -> moves.choose()));
            actions.add(Buttons.quiet(
                    getTranslation(block == null ? "followup.way.block" : "followup.way.block.change"),
                    clicked -> moves.block()));
            card.add(actions);
        }
        add(card);
    }

    private Component item(Dossier dossier, Stage stage) {
        FollowUp school = dossier.followUp();
        StageMark mark = school.progress().marks().get(stage);
        boolean next = school.stage().next().filter(stage::equals).isPresent();
        ListItem item = new ListItem();
        item.addClassName(mark != null ? "reached" : next ? "next" : "later");
        Span name = new Span(StageTexts.of(stage));
        name.addClassName("name");
        item.add(name);
        if (mark != null) {
            item.add(detail(
                    mark.seen()
                            ? getTranslation("followup.way.seen", StageTexts.day(mark.at()))
                            : getTranslation("followup.way.by", StageTexts.day(mark.at()), dossier.name(mark.by()))));
        } else {
            item.add(detail(getTranslation(
                    SEEN.contains(stage)
                            ? "followup.way.waits.seen"
                            : next ? "followup.way.waits.next" : "followup.way.waits")));
        }
        return item;
    }

    private static Component detail(String text) {
        Paragraph detail = new Paragraph(text);
        detail.addClassName("detail");
        return detail;
    }
}
