package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Icon;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.followup.Dossier;
import fr.gisement.followup.Visit;
import fr.gisement.school.Moments;
import org.jspecify.annotations.Nullable;

/** The visits and calls to a school: to come first, then what was. */
final class VisitsCard extends Div {

    /** What a trainer can do about them. */
    interface Acts {

        void plan();

        /** It took place. */
        void done(Visit visit);

        void drop(Visit visit);
    }

    private final Dossier dossier;
    private final Moments moments;
    private final @Nullable Acts acts;

    /** @param acts null for a reader */
    VisitsCard(Dossier dossier, Moments moments, @Nullable Acts acts) {
        this.dossier = dossier;
        this.moments = moments;
        this.acts = acts;
        Card card = new Card(getTranslation("followup.visits"));
        if (acts != null) {
            var plan = Buttons.secondary(getTranslation("followup.visits.plan"), clicked -> acts.plan());
            plan.setIcon(Icon.CALENDAR.create());
            card.actions(plan);
        }
        if (dossier.visits().isEmpty()) {
            card.add(new Paragraph(getTranslation("followup.visits.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("visits");
        list.getElement().setAttribute("role", "list");
        dossier.visits().reversed().stream().filter(Visit::open).forEach(visit -> list.add(item(visit)));
        dossier.visits().stream().filter(it -> !it.open()).forEach(visit -> list.add(item(visit)));
        card.add(list);
        add(card);
    }

    private Component item(Visit visit) {
        Span when = new Span(getTranslation("followup.visits.kind." + visit.kind(), moments.say(visit.startsAt())));
        when.addClassName("name");
        Div words = new Div(when);
        words.addClassName("words");
        if (visit.aim() != null) {
            words.add(new Paragraph(visit.aim()));
        }
        Span by = new Span(dossier.name(visit.by()));
        by.addClassName("detail");
        words.add(by);
        if (visit.doneAt() != null) {
            words.add(new StatusBadge(Tone.GOOD, getTranslation("followup.visits.done")));
        } else if (visit.droppedAt() != null) {
            words.add(new StatusBadge(Tone.PLAIN, getTranslation("followup.visits.dropped")));
        }
        ListItem item = new ListItem(words);
        item.addClassName(visit.open() ? "open" : "past");
        if (acts != null && visit.open()) {
            Acts can = acts;
            var done = Buttons.secondary(getTranslation("followup.visits.do"), clicked -> can.done(visit));
            done.setIcon(Icon.CHECK.create());
            item.add(new Div(done, Buttons.quiet(getTranslation("followup.visits.drop"), clicked -> can.drop(visit))));
        }
        return item;
    }
}
