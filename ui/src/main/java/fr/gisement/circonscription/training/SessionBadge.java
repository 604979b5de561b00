package fr.gisement.circonscription.training;

import com.vaadin.flow.component.UI;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.training.TrainingSession;
import java.time.Instant;

/** Where a session is, in a word or two. */
final class SessionBadge {

    private SessionBadge() {}

    static StatusBadge of(TrainingSession session, Instant now) {
        UI screen = UI.getCurrent();
        return switch (session.state()) {
            case CANCELLED -> new StatusBadge(Tone.BAD, screen.getTranslation("training.state.CANCELLED"));
            case HELD -> new StatusBadge(Tone.GOOD, screen.getTranslation("training.state.HELD"));
            case PLANNED ->
                session.over(now)
                        ? new StatusBadge(Tone.WAITING, screen.getTranslation("training.state.toClose"))
                        : session.begun(now)
                                ? new StatusBadge(Tone.WAITING, screen.getTranslation("training.state.underWay"))
                                : session.freePlaces() == 0
                                        ? new StatusBadge(Tone.WAITING, screen.getTranslation("training.state.full"))
                                        : new StatusBadge(Tone.PLAIN, screen.getTranslation("training.state.PLANNED"));
        };
    }
}
