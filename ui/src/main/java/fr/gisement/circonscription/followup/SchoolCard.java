package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;
import fr.gisement.followup.FollowUp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A school on the board: to be opened, and by a trainer to be moved. */
final class SchoolCard extends ListItem {

    private final Anchor name;

    /**
     * @param follower who follows it, or empty
     * @param move asks where to; null for a reader
     */
    SchoolCard(String slug, FollowUp school, String follower, Instant now, @Nullable Runnable move) {
        addClassName("school-card");
        name = new Anchor(
                FollowUpAddress.school(slug, school.slug()), school.school().name());
        name.addClassName("name");
        Span detail = new Span(getTranslation(
                "followup.card.detail",
                school.school().communes(),
                follower.isEmpty() ? getTranslation("followup.card.nobody") : follower));
        detail.addClassName("detail");
        Div what = new Div(name, detail);
        if (school.presence().told()) {
            Span accounts = new Span(getTranslation(
                    "followup.card.accounts",
                    school.presence().activated(),
                    school.presence().people()));
            accounts.addClassName("detail");
            what.add(accounts);
        }
        add(what, new SchoolMarks(school, now));
        if (move != null) {
            getElement()
                    .setAttribute("draggable", "true")
                    .setAttribute("data-school", school.id().toString());
            var button = Buttons.quiet("", clicked -> move.run());
            button.setIcon(Icon.MORE.create());
            button.setAriaLabel(
                    getTranslation("followup.card.move", school.school().name()));
            button.setTooltipText(getTranslation("followup.move"));
            button.addClassName("move");
            add(button);
        }
    }

    /** Leads the keyboard to it, after the board was drawn anew. */
    void leadTo() {
        name.getElement().callJsFunction("focus");
    }
}
