package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.gisement.components.Card;
import fr.gisement.followup.Dossier;
import fr.gisement.followup.SchoolNote;
import fr.gisement.followup.Visit;
import fr.gisement.school.Moments;

/** The trainers' notes on a school, which the school never sees. */
final class NotesCard extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Moments moments;

    NotesCard(NoteKeeper keeper, Moments moments) {
        addClassName("notes-card");
        this.moments = moments;
        Paragraph who = new Paragraph(getTranslation("followup.notes.who"));
        who.addClassName("detail");
        list.addClassName("notes");
        list.getElement().setAttribute("role", "list");
        add(new Card(getTranslation("followup.notes"), who, keeper, list));
    }

    /** Shows what the server has, and leaves what is being typed alone. */
    void show(Dossier dossier) {
        list.removeAll();
        dossier.notes().forEach(note -> list.add(item(dossier, note)));
    }

    private Component item(Dossier dossier, SchoolNote note) {
        Span when = new Span(
                getTranslation("followup.notes.by", dossier.name(note.author()), moments.say(note.writtenAt())));
        when.addClassName("detail");
        ListItem item = new ListItem(when);
        dossier.visits().stream()
                .filter(visit -> visit.id().equals(note.visit()))
                .findFirst()
                .ifPresent(visit -> item.add(about(visit)));
        Paragraph body = new Paragraph(note.body());
        body.addClassName("body");
        item.add(body);
        return item;
    }

    private Component about(Visit visit) {
        Span about = new Span(getTranslation("followup.visits.kind." + visit.kind(), moments.say(visit.startsAt())));
        about.addClassName("detail");
        return about;
    }
}
