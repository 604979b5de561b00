package fr.gisement.ideas;

import com.vaadin.flow.component.UI;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.usecase.PortalAnswer;
import fr.gisement.usecase.UseCaseState;

/** How far a use case is, in a word or two. */
public final class IdeaBadge {

    private IdeaBadge() {}

    public static StatusBadge of(UseCaseState state) {
        Tone tone = switch (state) {
            case PROPOSED, CHANGES_ASKED -> Tone.WAITING;
            case REVIEWED -> Tone.PLAIN;
            case SHARED -> Tone.GOOD;
            case DISMISSED -> Tone.BAD;
        };
        return new StatusBadge(tone, UI.getCurrent().getTranslation("ideas.state." + state));
    }

    /** What the académie said. */
    public static StatusBadge of(PortalAnswer.State state) {
        Tone tone = switch (state) {
            case PENDING -> Tone.WAITING;
            case ACCEPTED -> Tone.GOOD;
            case DECLINED -> Tone.BAD;
        };
        return new StatusBadge(tone, UI.getCurrent().getTranslation("ideas.portal." + state));
    }
}
