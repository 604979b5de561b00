package fr.gisement.console.onboarding;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import fr.gisement.components.Buttons;

/** A button whose word is taken only after it was said twice. */
final class Confirmed extends Div {

    /** @param takesAway whether what it does takes something away */
    Confirmed(String label, String title, String text, boolean takesAway, Runnable action) {
        addClassName("actions");
        ConfirmDialog dialog = new ConfirmDialog(title, text, label, confirmed -> action.run());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("console.cancel"));
        if (takesAway) {
            dialog.setConfirmButtonTheme("error primary");
            add(Buttons.danger(label, click -> dialog.open()));
        } else {
            add(Buttons.primary(label, click -> dialog.open()));
        }
    }
}
