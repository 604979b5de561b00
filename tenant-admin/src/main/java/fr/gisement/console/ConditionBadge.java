package fr.gisement.console;

import com.vaadin.flow.component.UI;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;
import fr.gisement.fleetview.SpaceCondition;

/** How a space stands, as a badge. */
public final class ConditionBadge {

    private ConditionBadge() {}

    public static StatusBadge of(SpaceCondition condition) {
        return new StatusBadge(tone(condition), text(condition));
    }

    /** How a circonscription stands. */
    public static StatusBadge ofCirconscription(SpaceCondition condition) {
        return new StatusBadge(tone(condition), UI.getCurrent().getTranslation("console.circonscription." + condition));
    }

    /** How a space stands, in words. */
    public static String text(SpaceCondition condition) {
        return UI.getCurrent().getTranslation("console.condition." + condition);
    }

    private static Tone tone(SpaceCondition condition) {
        return switch (condition) {
            case FAILED, SUSPENDED -> Tone.BAD;
            case BEHIND, IN_PREPARATION -> Tone.WAITING;
            case OPEN -> Tone.GOOD;
            case ARCHIVED -> Tone.PLAIN;
        };
    }
}
