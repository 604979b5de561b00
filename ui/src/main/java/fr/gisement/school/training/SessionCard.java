package fr.gisement.school.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.timetable.PaperLink;
import fr.gisement.timetable.SessionWords;
import fr.gisement.training.MySession;
import fr.gisement.training.Presence;
import fr.gisement.training.TrainingSession;

/** A session as a teacher reads it: what, when, where, with whom, what it counts, and how they stand to it. */
final class SessionCard extends Div {

    /** @param theirs whether the person takes part; the way in online is theirs alone */
    SessionCard(MySession mine, SessionWords words, boolean theirs) {
        addClassName("session-card");
        TrainingSession session = mine.session();
        Div head = new Div(new H3(session.module().title()));
        head.addClassName("head");
        if (theirs) {
            head.add(badge(mine));
        }
        Paragraph when = new Paragraph(words.when(session));
        when.addClassName("when");
        add(head, when);
        if (theirs && !session.cancelled() && mine.presence() == null) {
            add(words.where(session));
        } else {
            add(new Paragraph(words.place(session)));
        }
        add(detail(getTranslation("mytraining.with", words.trainers(session), words.counted(session))));
        if (session.cancelled()) {
            String reason = session.reason();
            add(new Paragraph(
                    reason == null
                            ? getTranslation("mytraining.cancelled")
                            : getTranslation("mytraining.cancelled.because", reason)));
        }
        if (!theirs) {
            if (!session.module().sheet().objectives().isBlank()) {
                add(new Paragraph(session.module().sheet().objectives()));
            }
            add(detail(getTranslation(
                    "mytraining.places", session.freePlaces(), session.counts().waiting())));
        }
    }

    /**
     * What can be done.
     *
     * @param label the same, with what it is about
     */
    SessionCard action(Button button, String label) {
        button.setAriaLabel(label);
        Div actions = new Div(button);
        actions.addClassName("actions");
        add(actions);
        return this;
    }

    /** What can be taken home. */
    SessionCard paper(PaperLink link) {
        Div actions = new Div(link);
        actions.addClassName("actions");
        add(actions);
        return this;
    }

    private StatusBadge badge(MySession mine) {
        if (mine.session().cancelled()) {
            return new StatusBadge(Tone.BAD, getTranslation("mytraining.badge.CANCELLED"));
        }
        if (mine.presence() != null) {
            return mine.presence() == Presence.PRESENT
                    ? new StatusBadge(Tone.GOOD, getTranslation("mytraining.badge.PRESENT"))
                    : new StatusBadge(Tone.PLAIN, getTranslation("mytraining.badge.ABSENT"));
        }
        return switch (mine.state()) {
            case WAITING -> new StatusBadge(Tone.WAITING, getTranslation("mytraining.badge.WAITING", mine.line()));
            case ASKED -> new StatusBadge(Tone.WAITING, getTranslation("mytraining.badge.ASKED"));
            case null, default -> new StatusBadge(Tone.GOOD, getTranslation("mytraining.badge.ENROLLED"));
        };
    }

    private static Span detail(String text) {
        Span detail = new Span(text);
        detail.addClassName("detail");
        return detail;
    }
}
