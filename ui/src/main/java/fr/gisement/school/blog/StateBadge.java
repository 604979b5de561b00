package fr.gisement.school.blog;

import com.vaadin.flow.component.UI;
import fr.gisement.blog.ArticleState;
import fr.gisement.components.StatusBadge;
import fr.gisement.components.StatusBadge.Tone;

/** Where an article stands, for those who write it. */
final class StateBadge {

    private StateBadge() {}

    static StatusBadge of(ArticleState state) {
        Tone tone = switch (state) {
            case DRAFT, CHANGED -> Tone.WAITING;
            case PUBLISHED -> Tone.GOOD;
            case WITHDRAWN -> Tone.PLAIN;
        };
        return new StatusBadge(tone, UI.getCurrent().getTranslation("blog.state." + state));
    }
}
