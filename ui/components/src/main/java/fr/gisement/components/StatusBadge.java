package fr.gisement.components;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in one or two words; its mark has a shape as well as a colour. */
public final class StatusBadge extends Span {

    /** How a state is to be taken. */
    public enum Tone {
        /** As it should be: a full disc. */
        GOOD,
        /** Neither good nor bad: a ring. */
        PLAIN,
        /** Under way, or for somebody to see to: half a disc. */
        WAITING,
        /** Stopped or failed: a square on its edge. */
        BAD
    }

    public StatusBadge(Tone tone, String text) {
        super(text);
        addClassNames("badge", "badge-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
