package fr.gisement.circonscription.followup;

import com.vaadin.flow.component.UI;

/** Texts of the current screen, where there is no component yet to ask for them. */
final class UiText {

    private UiText() {}

    static String of(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
