package fr.gisement.authoring;

import com.vaadin.flow.component.UI;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.selftraining.PathState;

/** Says how a path stands. */
final class PathWords {

    private PathWords() {}

    static StatusBadge badge(PathState state) {
        Tone tone = switch (state) {
            case DRAFT -> Tone.WAITING;
            case PUBLISHED -> Tone.GOOD;
            case WITHDRAWN -> Tone.PLAIN;
        };
        return new StatusBadge(tone, UI.getCurrent().getTranslation("authoring.path.state." + state));
    }
}
